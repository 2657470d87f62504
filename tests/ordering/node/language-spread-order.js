// Spread in calls, arrays and objects reads left to right, getters included.
const log = (v) => { console.log(v); return v; };
const f = (...args) => args.join();
console.log(f(...[log(1), log(2)], log(3), ...new Set([log(4)])));
console.log(JSON.stringify({ a: 1, ...{ get b() { return log('getter'); }, a: 2 }, ...null, ...'hi', ...[9] }));
console.log([..."ab", ...new Map([[1, 2]]), ...[, 'hole']].length);
