const log = [];
const t = (name, value) => (log.push(name), value);
const { a, b: { c = 5, ...restC } = {}, ...rest } = { a: 1, b: { d: 2, e: 3 }, f: 4, g: 5 };
console.log(a, c, restC, rest);
const [x, , y = t('default', 9), [z] = [8], ...others] = [1, 2, undefined, undefined, 5, 6];
console.log(x, y, z, others, log.splice(0));
let p = 1, q = 2;
[p, q] = [q, p];
console.log(p, q);
const o = {};
[o.a, o['b'], ...o.rest] = 'hello';
console.log(o);
({ x: o.x, y: [o.y], ...o.more } = { x: 1, y: [2], m: 3 });
console.log(o);
const { length, [length - 1]: last } = 'word';
console.log(length, last);
const { [t('k', 'key')]: v = t('never', 1) } = { key: null };
console.log(v, log.splice(0));
function f({ a = 1, b = a + 1 } = {}, [c2 = b] = [], ...{ length: n }) { return [a, b, c2, n]; }
console.log(f(), f({ a: 5 }), f({}, [7], 1, 2, 3), f.length);
const order = [];
const src = { get a() { order.push('get a'); }, get b() { order.push('get b'); return 2; } };
let { a: da = order.push('default a'), b: db = order.push('default b') } = src;
console.log(order, da, db);
const iter = {
  [Symbol.iterator]() { order.push('iterator'); return this; }, i: 0,
  next() { order.push('next'); return { value: this.i++, done: this.i > 3 }; },
  return() { order.push('return'); return {}; },
};
order.length = 0;
const [i0, i1] = iter;
console.log(i0, i1, order.splice(0));
iter.i = 0;
const [j0, ...jr] = iter;
console.log(j0, jr, order.splice(0));
iter.i = 0;
const [] = iter;
console.log(order.splice(0));
iter.i = 0;
try { const [k = (() => { throw new Error('in default'); })()] = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return() { order.push('closed'); return {}; } }) }; } catch (e) { console.log(e.message, order.splice(0)); }
const target = { set s(v) { order.push('set ' + v); } };
[(order.push('target'), target).s, ...(order.push('rest target'), target).s] = { [Symbol.iterator]() { let n = 0; return { next() { order.push('next ' + n); return { value: n++, done: n > 2 }; } }; } };
console.log(order.splice(0));
for (const [k, { v: w = 'dv' }] of Object.entries({ a: { v: 1 }, b: {} })) console.log(k, w);
for (const { length } of ['ab', 'c']) console.log(length);
try { throw { code: 5, why: ['x'] }; } catch ({ code, why: [first] }) { console.log(code, first); }
const fn = ({ a, b } = {}, [c] = [3]) => [a, b, c];
console.log(fn({ a: 1 }), fn(undefined, [9]));
let e1, e2;
console.log(([e1, e2] = [1, 2]).length, ({ e1 } = { e1: 'v' }).e1, e1, e2);
const { a: { b: deep } = { b: 'fallback' } } = {};
console.log(deep);
const { f: fnName = () => {}, g: cls = class {} } = {};
console.log(fnName.name, cls.name);
var { v1, v1: v2 = v1 } = { v1: 3 };
console.log(v1, v2);
const { 0: zero, 'quoted-key': quoted, 1.5: float } = { 0: 'z', 'quoted-key': 'q', 1.5: 'f' };
console.log(zero, quoted, float);
const sym = Symbol();
const { [sym]: bySymbol, ...noSymbols } = { [sym]: 1, other: 2, [Symbol.for('kept')]: 3 };
console.log(bySymbol, noSymbols);
const { x: nx } = 5, { length: sl } = 'abc';
console.log(nx, sl);
const [m1, m2] = new Map([[1, 2], [3, 4]]);
console.log(m1, m2);
const arr = [1, 2, 3];
[arr[0], arr[2]] = [arr[2], arr[0]];
console.log(arr);
const [u1, u2] = [1];
console.log(u1, u2);
const [h1, h2] = [, 2];
console.log(h1, h2);
