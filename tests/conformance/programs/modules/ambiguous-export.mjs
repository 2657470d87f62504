import { both } from './imported/star.mjs';
console.log('never', both);
