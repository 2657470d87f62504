import { increment, decrement } from './imported/counter.mjs';
console.log('never', increment, decrement);
