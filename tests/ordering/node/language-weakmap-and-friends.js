// WeakMap, WeakSet, WeakRef, and structuredClone.
const k = {}; const w = new WeakMap([[k, 1]]); const s = new WeakSet([k]);
console.log(w.get(k), w.has({}), s.has(k), w.delete(k), w.has(k), new WeakRef(k).deref() === k);
try { w.set('text', 1); } catch (e) { console.log(e.name, e.message); }
const original = { a: [1, { b: new Date(0) }], m: new Map([['k', new Set([1])]]) }; original.self = original;
const copy = structuredClone(original);
console.log(copy !== original, copy.self === copy, copy.a[1].b.getTime(), copy.m.get('k').has(1));
try { structuredClone(() => {}); } catch (e) { console.log(e.name); }
