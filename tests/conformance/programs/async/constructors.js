// Constructors of async functions and generators from text.
const AF = (async () => {}).constructor, GF = (function* () {}).constructor, AGF = (async function* () {}).constructor;
const log = (...a) => console.log(...a);
const f = new AF('a', 'b', 'return await a + b'); f(1, 2).then(v => log(v)); log(String(f), f.name, f.length, Object.getPrototypeOf(f) === AF.prototype);
const g = GF('n', 'while (n--) yield n'); log([...g(3)], String(g), g.prototype && Object.getPrototypeOf(g.prototype) === GF.prototype.prototype);
const ag = new AGF('yield* [1, await 2]'); (async () => { for await (const x of ag()) log('ag', x); })(); log(Object.prototype.toString.call(ag));
try { AF('yield x = await'); } catch (e) { log(e.name); } try { GF('await 1'); } catch (e) { log(e.name); }
class SubAF extends AF {} const s = new SubAF('return 1'); log(s instanceof SubAF, s instanceof AF); s().then(v => log('sub', v));
log(Object.getOwnPropertyDescriptor(AF.prototype, 'constructor').writable, Object.getOwnPropertyDescriptor(GF.prototype, 'prototype').writable, AGF.prototype.constructor === AGF, Object.getPrototypeOf(AGF) === Function);
log(Reflect.ownKeys(AGF.prototype).map(String).sort().join(), Reflect.ownKeys(AGF.prototype.prototype).map(String).sort().join());
const AIP = Object.getPrototypeOf(AGF.prototype.prototype); log(Reflect.ownKeys(AIP).map(String).join(), AIP[Symbol.asyncIterator].name, AIP[Symbol.asyncIterator].call(5));
log(globalThis.AsyncFunction, globalThis.GeneratorFunction, typeof globalThis.Promise);
