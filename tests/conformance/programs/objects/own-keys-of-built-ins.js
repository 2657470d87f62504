// What is newer than Node 20 is left out.
const newer = new Set(['f16round', 'groupBy', 'getFloat16', 'setFloat16']);
const all = { Array, BigInt, Number, Object, Math, Reflect, JSON, Symbol, Date, String };
for (const [name, object] of Object.entries(all)) {
  const names = Object.getOwnPropertyNames(object).filter((key) => !newer.has(key) && !/ispose/.test(key));
  console.log(name, names.join(' '));
  if (object.prototype) console.log(name, 'prototype', Object.getOwnPropertyNames(object.prototype).join(' '));
}
for (const object of [Map, WeakMap, WeakSet, RegExp, Promise, DataView, Error, TypeError, Boolean]) {
  const names = Object.getOwnPropertyNames(object.prototype).filter((key) => !newer.has(key));
  console.log(object.name, names.join(' '));
}
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(Int8Array.prototype)).join(' '));
console.log(Object.getOwnPropertyNames(Object.getPrototypeOf(function* () {}.prototype)).join(' '));
