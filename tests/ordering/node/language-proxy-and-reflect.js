// Proxy traps in the order in which operations ask for them.
const p = new Proxy({ a: 1 }, {
  get(t, k, r) { console.log('get', String(k)); return Reflect.get(t, k, r); }, set(t, k, v) { console.log('set', k); t[k] = v; return true; }, has(t, k) { console.log('has', k); return k in t; },
  deleteProperty(t, k) { console.log('delete', k); return delete t[k]; }, ownKeys(t) { console.log('ownKeys'); return Reflect.ownKeys(t); }, getOwnPropertyDescriptor(t, k) { console.log('descriptor', k); return Reflect.getOwnPropertyDescriptor(t, k); }, defineProperty(t, k, d) { console.log('define', k); return Reflect.defineProperty(t, k, d); },
});
p.a; p.b = 2; 'a' in p; delete p.b; Object.keys(p); ({ ...p }); JSON.stringify(p); for (const k in p) console.log('in', k); Object.defineProperty(p, 'd', { value: 1 });
const f = new Proxy(function () {}, { apply: (t, self, args) => 'applied ' + args, construct: (t, args) => ({ made: args[0] }) });
console.log(f(1, 2), new f('x').made, Reflect.has({ q: 1 }, 'q'), Reflect.construct(Date, [0]).getTime());
(async () => { await new Proxy(Promise.resolve(1), { get(t, k, r) { console.log('await gets', String(k)); const v = Reflect.get(t, k); return typeof v === 'function' ? v.bind(t) : v; } }); console.log('awaited'); })();
