// The with statement, part 3.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
const log = (o, n = 'o') => new Proxy(o, { has(t, k) { console.log('has', n, String(k)); return Reflect.has(t, k) }, get(t, k, r) { console.log('get', n, String(k)); return Reflect.get(t, k, r) }, set(t, k, v, r) { console.log('set', n, String(k), v); return Reflect.set(t, k, v, r) }, deleteProperty(t, k) { console.log('delete', n, String(k)); return Reflect.deleteProperty(t, k) }, getOwnPropertyDescriptor(t, k) { console.log('gopd', n, String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, defineProperty(t, k, d) { console.log('define', n, String(k)); return Reflect.defineProperty(t, k, d) } });
t('array unscopables', () => { var values = 'v'; with ([]) return [values, typeof concat] });
t('destructuring', () => { var o = { a: 1, b: 2 }; with (o) { [a, b] = [b, a];({ a, b: b = 3 } = { a: 9 }) } return o });
t('var destructuring', () => { var o = { a: 1 }; with (o) { var { a, c = 4 } = { a: 7 } } return [o.a, a, c] });
t('for in', () => { var o = { k: 0 }; with (o) { for (k in { x: 1, y: 2 }); } return o.k });
t('for var of', () => { var o = { k: 0 }; with (o) { for (var k of [4, 5]); } return [o.k, k] });
t('let inside', () => { with ({ a: 1 }) { let a = 2; return a } });
t('closures in loop', () => { var fs = []; for (var i = 0; i < 3; i++) with ({ i }) fs.push(() => i); return fs.map(f => f()) });
t('generator', () => { function* g() { with ({ a: 1 }) { yield a; a = 5; yield a } } return [...g()] });
t('return', () => { for (var i = 0; i < 3; i++) with ({ i }) { if (i == 1) continue; if (i == 2) break } return i });
t('label', () => { L: with ({}) { break L; } return 'out' });
