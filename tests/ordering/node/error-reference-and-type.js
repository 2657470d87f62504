// Messages of the commonest errors.
const attempts = [
  () => missing, () => null.x, () => undefined.f(), () => (void 0)[Symbol.iterator], () => { const c = 1; c = 2; },
  () => ({}).f(), () => { let o = {}; o.a.b; }, () => [].reduce((a, b) => a), () => new Array(-1), () => 'x'.repeat(-1),
  () => { const [a] = null; }, () => { const { a } = undefined; }, () => { for (const x of 5); },
  () => { class A { constructor() { this.x; } } A(); }, () => { new (() => {})(); }, () => { class B extends null {} new B(); },
  () => { class C extends Object { constructor() { this.x = 1; } } new C(); }, () => Symbol() + '', () => BigInt(1) + 1, () => JSON.parse('{bad'), () => decodeURIComponent('%'),
  () => { 'use strict'; Object.freeze([1]).push(2); }, () => (1).toFixed(101), () => 5n / 0n, () => { let f = 5; f(); }, () => { let o = { g: 1 }; o.g(); }, () => ({}) instanceof 5, () => 'a' in 'b',
];
for (const attempt of attempts) try { attempt(); console.log('no error'); } catch (e) { console.log(`${e.name}: ${e.message}`); }
