import { a } from './imported/cycle-a.mjs';
console.log('main', a);
