// The with statement, part 4.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
const log = (o, n = 'o') => new Proxy(o, { has(t, k) { console.log('has', n, String(k)); return Reflect.has(t, k) }, get(t, k, r) { console.log('get', n, String(k)); return Reflect.get(t, k, r) }, set(t, k, v, r) { console.log('set', n, String(k), v); return Reflect.set(t, k, v, r) }, deleteProperty(t, k) { console.log('delete', n, String(k)); return Reflect.deleteProperty(t, k) }, getOwnPropertyDescriptor(t, k) { console.log('gopd', n, String(k)); return Reflect.getOwnPropertyDescriptor(t, k) }, defineProperty(t, k, d) { console.log('define', n, String(k)); return Reflect.defineProperty(t, k, d) } });
t('null', () => { with (null) { } });
t('undefined', () => { with (undefined) { } });
t('primitive', () => { with ('abc') return length + toUpperCase() });
t('number', () => { with (5) return toFixed(2) });
t('class in with', () => { with ({ B: class { v = 1 } }) { return new (class extends B { w = v2 = 3 })().v } });
t('eval in with', () => { var o = { x: 1 }; with (o) { eval('var x = 2; var y = 3'); } return [o.x, x, y, o.y] });
t('with in eval', () => { var o = { x: 1 }; eval('with (o) x = 5'); return o.x });
t('eval from with', () => { with ({ eval: s => 'mine ' + s }) return eval('1') });
t('global as object', () => { with (globalThis) { return typeof setTimeout } });
t('Math', () => { with (Math) { return max(1, floor(2.7)) } });
