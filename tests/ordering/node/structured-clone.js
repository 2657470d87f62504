// structuredClone copies deeply, cycles included, and refuses functions.
const original = { a: [1, { b: new Date(0) }], m: new Map([['k', new Set([1])]]) }; original.self = original;
const copy = structuredClone(original);
console.log(copy !== original, copy.self === copy, copy.a[1].b.getTime(), copy.m.get('k').has(1));
try { structuredClone(() => {}); } catch (e) { console.log(e.name); }
