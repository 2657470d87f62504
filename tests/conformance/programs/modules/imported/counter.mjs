export let count = 0;
export function increment() { count += 1; return count; }
export const get = () => count;
export default class Counter { static kind = 'counter'; }
