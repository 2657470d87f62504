// setTimeout in Node gives an object that turns into a number.
const t = setTimeout(() => {}, 0);
console.log(typeof t, typeof +t, t.constructor.name, typeof t[Symbol.toPrimitive]());
console.log(setImmediate(() => {}).constructor.name);
console.log(queueMicrotask(() => {}), process.nextTick(() => {}));
