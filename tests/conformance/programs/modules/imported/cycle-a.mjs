import { b, callLater, seen } from './cycle-b.mjs';
export const a = 'a';
export function hoisted() { return 'hoisted ' + typeof b; }
console.log('a runs:', b, seen);
console.log('later:', callLater());
