import { slow } from './tla-slow.mjs';
console.log('parent', slow);
export const parent = 'parent of ' + slow;
