// What the two kinds of buffer have in common, and where they differ: sizes, growing, slices, wrong receivers.
function t(f) {
  try {
    const r = f();
    console.log(typeof r === 'object' ? `${r.constructor.name} ${r.byteLength} ${Array.from(new Uint8Array(r))}` : String(r));
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
for (const B of [ArrayBuffer, SharedArrayBuffer]) {
  const P = B.prototype;
  for (const k of ['byteLength', 'maxByteLength', 'slice', B === ArrayBuffer ? 'resizable' : 'growable', B === ArrayBuffer ? 'resize' : 'grow']) {
    const d = Object.getOwnPropertyDescriptor(P, k);
    const f = d.get ?? d.value;
    console.log(k, f.name, f.length, d.enumerable, d.configurable);
    t(() => f.call({}, 1));
    t(() => f.call(new (B === ArrayBuffer ? SharedArrayBuffer : ArrayBuffer)(2), 1));
  }
  t(() => B(3));
  t(() => new B(-1));
  t(() => new B(2 ** 53));
  t(() => new B(8, { maxByteLength: 4 }));
  t(() => new B(8, { maxByteLength: -4 }));
  t(() => new B(8, { maxByteLength: 'x' }));
  t(() => new B(0, { maxByteLength: 'x' }));
  t(() => new B(8, 7));
  t(() => new B('4'));
  t(() => new B());
  class Sub extends B { }
  t(() => new Sub(4).slice(1, 3));
  const b = new B(6, { maxByteLength: 10 });
  new Uint8Array(b).set([1, 2, 3, 4, 5, 6]);
  t(() => b.maxByteLength);
  t(() => b.resizable);
  t(() => b.growable);
  t(() => new B(3).maxByteLength);
  t(() => new B(3).resizable);
  t(() => new B(3).growable);
  t(() => b.slice());
  t(() => b.slice(2));
  t(() => b.slice(-3, -1));
  t(() => b.slice(4, 2));
  t(() => b.slice(NaN, Infinity));
  const op = B === ArrayBuffer ? 'resize' : 'grow';
  t(() => new B(3)[op](2));
  t(() => new B(3)[op](3));
  for (const n of [8, 7, 11, -1, 'x', 10, undefined]) { t(() => b[op](n)); t(() => b.byteLength); t(() => b.slice()); }
  class Self extends B { static get [Symbol.species]() { return function (n) { return self; }; } }
  const self = new Self(4);
  t(() => self.slice(1));
  class Small extends B { static get [Symbol.species]() { return function (n) { return new B(0); }; } }
  t(() => new Small(4).slice(1));
  class Odd extends B { static get [Symbol.species]() { return function (n) { return {}; }; } }
  t(() => new Odd(4).slice(1));
  class Other extends B { static get [Symbol.species]() { return B === ArrayBuffer ? SharedArrayBuffer : ArrayBuffer; } }
  t(() => new Other(4).slice(1));
  class Big extends B { static get [Symbol.species]() { return function (n) { const r = new B(n + 2); new Uint8Array(r).fill(9); return r; }; } }
  t(() => new Big(4).slice(1));
  t(() => B[Symbol.species] === B);
  t(() => Object.prototype.toString.call(b));
}
const gone = new ArrayBuffer(4, { maxByteLength: 9 });
structuredClone(gone, { transfer: [gone] });
t(() => gone.byteLength);
t(() => gone.maxByteLength);
t(() => gone.resizable);
t(() => gone.slice());
t(() => gone.resize(2));
class D extends ArrayBuffer { static get [Symbol.species]() { return function (n) { const r = new ArrayBuffer(n); structuredClone(r, { transfer: [r] }); return r; }; } }
t(() => new D(4).slice(1));
