// The with statement, part 2.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
const log = (o, n = 'o') => new Proxy(o, { has(t, k) { console.log('has', n, String(k)); return Reflect.has(t, k) }, get(t, k, r) { console.log('get', n, String(k)); return Reflect.get(t, k, r) }, set(t, k, v, r) { console.log('set', n, String(k), v); return Reflect.set(t, k, v, r) }, deleteProperty(t, k) { console.log('delete', n, String(k)); return Reflect.deleteProperty(t, k) }, getOwnPropertyDescriptor(t, k) { console.log('gopd', n, String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, defineProperty(t, k, d) { console.log('define', n, String(k)); return Reflect.defineProperty(t, k, d) } });
t('paren call', () => { var o = { m() { return this === o } }; with (o) return (m)() });
t('tag', () => { var o = { m(s) { return [this === o, s[0]] } }; with (o) return m`x` });
t('optional', () => { var o = { m() { return this === o } }; with (o) return m?.() });
t('new', () => { var o = { C: class { v = 1 } }; with (o) return new C().v });
t('typeof', () => { with ({ a: 1 }) return [typeof a, typeof zzz] });
t('delete', () => { var o = { a: 1 }; with (o) { var r = delete a } return [r, 'a' in o] });
t('delete nonconfigurable', () => { var o = Object.freeze({ a: 1 }); with (o) { var r = delete a } return [r, 'a' in o] });
t('compound', () => { var o = { a: 1 }; with (o) { a += 5; a++; --a; a **= 2 } return o.a });
t('logical', () => { var o = { a: null, b: 1 }; with (o) { a ??= 5; b &&= 7 } return [o.a, o.b] });
t('unscopables', () => { var x = 'outer'; var o = { x: 'in', [Symbol.unscopables]: { x: true } }; with (o) return x });
