// The with statement, part 5.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
const log = (o, n = 'o') => new Proxy(o, { has(t, k) { console.log('has', n, String(k)); return Reflect.has(t, k) }, get(t, k, r) { console.log('get', n, String(k)); return Reflect.get(t, k, r) }, set(t, k, v, r) { console.log('set', n, String(k), v); return Reflect.set(t, k, v, r) }, deleteProperty(t, k) { console.log('delete', n, String(k)); return Reflect.deleteProperty(t, k) }, getOwnPropertyDescriptor(t, k) { console.log('gopd', n, String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, defineProperty(t, k, d) { console.log('define', n, String(k)); return Reflect.defineProperty(t, k, d) } });
t('completion', () => [eval('1; with ({}) {}'), eval('1; with ({}) 2'), eval('do { 3; with ({}) { 4; break } } while (0)')]);
t('getter throws', () => { with ({ get a() { throw new RangeError('g') } }) return a });
t('setter', () => { var got; with ({ set a(v) { got = v } }) a = 3; return got });
t('inherited', () => { with (Object.create({ a: 'proto' })) return a });
t('arguments', () => (function () { with ({ arguments: 1 }) return arguments })(2));
t('undefined prop', () => { var a = 1; with ({ a: undefined }) return a });
t('name', () => { with ({ f: 0 }) { f = function () { }; return f.name } });
t('async', () => { (async () => { with ({ a: 1 }) { console.log('async', a); a = await 7; console.log('async', a) } })(); return 1 });
t('frozen strict', () => { with (Object.freeze({ a: 1 })) { return (function () { 'use strict'; a = 2 })() } });
t('label fn', () => { var o = { f() { return this === o } }; with (o) { try { return f() } finally { } } });
