import * as ns from './imported/names.mjs';
console.log(ns);
console.log(Object.keys(ns));
console.log(Reflect.ownKeys(ns).at(-1), ns[Symbol.toStringTag], String(Object.prototype.toString.call(ns)));
console.log(Object.getPrototypeOf(ns), Object.isExtensible(ns), Object.isSealed(ns), Object.isFrozen(Object.create(ns)));
console.log(Object.getOwnPropertyDescriptor(ns, 'a'), Object.getOwnPropertyDescriptor(ns, 'nothing'));
console.log(Object.getOwnPropertyDescriptor(ns, Symbol.toStringTag));
console.log('a' in ns, 'nothing' in ns, Symbol.toStringTag in ns, ns.nothing, ns['a string name'], ns.if);
console.log(Reflect.set(ns, 'a', 1), Reflect.deleteProperty(ns, 'a'), Reflect.deleteProperty(ns, 'nothing'), Reflect.has(ns, 'a'));
console.log(Reflect.defineProperty(ns, 'a', { value: 1 }), Reflect.defineProperty(ns, 'a', { value: 2 }), Reflect.defineProperty(ns, 'a', { value: 1, writable: true, enumerable: true, configurable: false }));
console.log(Reflect.setPrototypeOf(ns, null), Reflect.setPrototypeOf(ns, {}), Reflect.preventExtensions(ns));
for (const act of [() => Object.freeze(ns), () => Object.defineProperty(ns, 'a', { get() {} }), () => ns.a = 2, () => Object.setPrototypeOf(ns, {}), () => `${ns}`, () => ns.toString()]) {
  try { console.log(act()); } catch (error) { console.log(error.name, error.message); }
}
let keys = ''; for (const key in ns) keys += key + ' '; console.log(keys);
console.log({ ...ns.rest }, Object.entries(ns).length, JSON.stringify({ ...ns }));
