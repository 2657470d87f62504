// The with statement, part 1.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
const log = (o, n = 'o') => new Proxy(o, { has(t, k) { console.log('has', n, String(k)); return Reflect.has(t, k) }, get(t, k, r) { console.log('get', n, String(k)); return Reflect.get(t, k, r) }, set(t, k, v, r) { console.log('set', n, String(k), v); return Reflect.set(t, k, v, r) }, deleteProperty(t, k) { console.log('delete', n, String(k)); return Reflect.deleteProperty(t, k) }, getOwnPropertyDescriptor(t, k) { console.log('gopd', n, String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, defineProperty(t, k, d) { console.log('define', n, String(k)); return Reflect.defineProperty(t, k, d) } });
t('read', () => { with ({ a: 1 }) { return a } });
t('write', () => { var o = { a: 1 }; with (o) { a = 2 } return o.a });
t('write new', () => { var o = {}, a; with (o) { a = 2 } return [a, o.a] });
t('var init', () => { var o = { v: 1 }; with (o) { var v = 2 } return [v, o.v] });
t('nested', () => { with ({ a: 1, b: 2 }) with ({ a: 3 }) return a + b });
t('function', () => { var o = { a: 1 }; var f; with (o) { f = function () { return a } } o.a = 9; return f() });
t('declaration', () => { with ({ a: 1 }) { function g() { return typeof a } } return g() });
t('this', () => { var o = { m() { return this === o } }; with (o) return m() });
t('this inner', () => { var o = { m() { return this === o } }; with (o) return (() => m())() });
t('this strict', () => { var o = { m() { 'use strict'; return this === o } }; with (o) return (0, m)() });
