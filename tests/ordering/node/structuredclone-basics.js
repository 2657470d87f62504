// structuredClone in Node
const cyclic = { name: 'c' }; cyclic.self = cyclic;
const copy = structuredClone(cyclic);
console.log(copy.self === copy, copy !== cyclic);
console.log(structuredClone({ d: new Date(5), r: /x/gi, s: new Set([1]), e: new RangeError('m'), n: null, u: undefined }));
try { structuredClone({ f() {} }); } catch (e) { console.log(e.name, e.message); }
try { structuredClone(Symbol('s')); } catch (e) { console.log(e.name, e.message); }
