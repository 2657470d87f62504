import nothing from './imported/star-right.mjs';
console.log('never', nothing);
