// Moving buffers, detaching them, Float16Array: what Node 20 does not have.
const show = (...values) => console.log(values.map((value) => String(value)).join(' | '));
const attempt = (run) => {
  try {
    show(run());
  } catch (error) {
    show(error.name);
  }
};

const first = new ArrayBuffer(8, { maxByteLength: 16 });
const view = new Uint8Array(first);
const fixed = new Uint8Array(first, 2, 4);
const data = new DataView(first, 1);
const iterator = view.values();
view.set([1, 2, 3, 4, 5, 6, 7, 8]);
iterator.next();
const second = first.transfer();
show(first.detached, first.byteLength, first.maxByteLength, first.resizable);
show(second.detached, second.byteLength, second.maxByteLength, second.resizable);
show(view.length, view.byteLength, view.byteOffset, fixed.length, fixed.byteOffset, view[0], 0 in view);
show(new Uint8Array(second));
const third = second.transferToFixedLength(4);
show(third.resizable, third.byteLength, new Uint8Array(third));
const longer = third.transfer(6);
show(new Uint8Array(longer), longer.resizable);
view[0] = 5;
show(Reflect.set(view, 0, 1), Reflect.defineProperty(view, 0, { value: 1 }), Reflect.ownKeys(view).length);
attempt(() => data.byteLength);
attempt(() => data.getInt8(0));
attempt(() => view.map((x) => x));
attempt(() => view.at(0));
attempt(() => iterator.next());
attempt(() => [...view]);
attempt(() => new Uint8Array(first));
attempt(() => new Uint8Array(view));
attempt(() => first.slice());
attempt(() => first.transfer());
attempt(() => first.resize(1));
attempt(() => view.set([1]));

const halves = new Float16Array([1, 1.1, 65504, 65519, 65520, -65520, 1e-8, 5.9604644775390625e-8, NaN, -0]);
show(...[...halves].map((x) => (Object.is(x, -0) ? '-0' : x)));
show(Float16Array.BYTES_PER_ELEMENT, halves.byteLength, Object.prototype.toString.call(halves));
const bits = new DataView(new ArrayBuffer(4));
bits.setFloat16(0, 1.5);
bits.setFloat16(2, -2, true);
show(bits.getUint16(0).toString(16), bits.getUint16(2).toString(16), bits.getFloat16(0), bits.getFloat16(2, true));
