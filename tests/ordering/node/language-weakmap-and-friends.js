// WeakMap, WeakSet and WeakRef.
const k = {}; const w = new WeakMap([[k, 1]]); const s = new WeakSet([k]);
console.log(w.get(k), w.has({}), s.has(k), w.delete(k), w.has(k), new WeakRef(k).deref() === k);
try { w.set('text', 1); } catch (e) { console.log(e.name, e.message); }
