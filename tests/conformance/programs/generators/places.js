// Generators in every syntactic place, with their contexts.
const log = (...a) => console.log(...a);
const o = { *a() { return yield* [1]; }, async *b() { yield 1; }, async c() { return 1; }, *[Symbol.iterator]() { yield this.q; }, q: 5, *'str'() {}, *7() { yield 7; } };
log(o.a.name, o.b.name, o.c.name, o[Symbol.iterator].name, o.str.name, o[7].name, [...o[7]()], [...o]);
log(o.a.hasOwnProperty('prototype'), o.c.hasOwnProperty('prototype'), o.a.hasOwnProperty('caller'), Object.getOwnPropertyDescriptor(o.a, 'prototype'));
const GF = Object.getPrototypeOf(function* () {}); log(Object.getOwnPropertyNames(GF.constructor).sort().join(), GF.constructor.length, GF[Symbol.toStringTag], GF.prototype[Symbol.toStringTag]);
log(Object.getPrototypeOf(GF.prototype) === Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), GF.prototype.constructor === GF, Object.getOwnPropertyDescriptor(GF, 'prototype'));
log(Object.getOwnPropertyDescriptor(GF.prototype, 'next').value.length, GF.prototype.throw.name);
class A { *gen() { yield 'A'; } static *sgen() { yield 'sA'; } } class B extends A { *gen() { yield* super.gen(); yield 'B'; } static *sgen() { yield* super.sgen(); yield 'sB'; } }
log([...new B().gen()], [...B.sgen()]);
function* th() { yield this && this.v; yield typeof new.target; } log([...th.call({ v: 3 })]);
function* sc() { let x = 1; { let x = 2; yield x; } yield x; for (let i = 0; i < 2; i++) yield () => i; } const [p, q, f1, f2] = sc(); log(p, q, f1(), f2());
function* y() { const a = [yield 1, yield 2, ...(yield 3)]; const { b = yield 4 } = {}; const c = (yield 5) + (yield 6); const d = `${yield 7}`; const t = (yield 8) ? yield 9 : 0; return { a, b, c, d, t, e: (yield), f: -(yield 10), g: [yield] }; }
let it = y(), r, n = 0; do { r = it.next(n === 3 ? [1, 2] : n); log(JSON.stringify(r)); n++; } while (!r.done);
function* dflt(a = 1, b = a + 1) { yield a + b; } log([...dflt()], [...dflt(5)], dflt.length);
function* argsLive(x) { arguments[0] = 9; yield x; x = 10; yield arguments[0]; } log([...argsLive(1)]);
function* sw(v) { switch (v) { case yield 'case': return 'hit'; default: yield 'default'; } } it = sw(1); log(it.next(), it.next(1)); it = sw(1); log(it.next(), it.next(2), it.next());
function* nest() { const f = function* () { yield 'in'; }; yield* f(); const g = () => 'arrow'; yield g(); } log([...nest()]);
function* retObj() { return { value: 1, done: false }; } log(retObj().next());
function* fin(n) { for (let i = 0; i < n; i++) { try { if (i === 1) continue; if (i === 3) break; yield i; } finally { yield 'f' + i; } } } log([...fin(5)].join());
function* nested() { try { try { yield 1; } finally { yield 2; throw new Error('replaced'); } } catch (e) { yield e.message; } finally { yield 3; } } it = nested(); it.next(); log(it.return('x'), it.next(), it.next(), it.next());
function* label() { a: for (const x of [1, 2]) { for (const z of [1, 2]) { const c = yield x * 10 + z; if (c === 'next') continue a; if (c === 'stop') break a; } } return 'end'; } it = label(); log(it.next().value, it.next('next').value, it.next('stop'));
function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } } const take = (n, g) => { const out = []; for (const v of g) { out.push(v); if (out.length === n) break; } return out; }; log(take(10, fib()).join());
var gen = function* named() { yield typeof named; }; log([...gen()]); log((function* () {}).name === '', gen.name);
log(String(gen), String(o.a), String(o.b));
const iter = fib(); log(iter, gen, Object.keys(iter), JSON.stringify(iter), iter + '');
