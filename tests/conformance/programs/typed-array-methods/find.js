// %TypedArray%.prototype.find: every kind of element, receivers, buffers that shrink, species.
const prototype = Object.getPrototypeOf(Int8Array.prototype);
const method = prototype.find;
const kinds = [Int8Array, Uint8ClampedArray, Uint16Array, Int32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
const attempt = (label, call) => {
  try {
    const value = call();
    console.log(label, value && typeof value === 'object' && typeof value.next === 'function' ? [...value] : value);
  } catch (error) { console.log(label, error.name); }
};
console.log(method.name, method.length);
for (const Kind of kinds) {
  const of = (number) => (Kind.name.startsWith('Big') ? BigInt(number) : number);
  const make = () => Kind.from([3, 1, 2], of);
  attempt(Kind.name, () => { const array = make(); const result = array.find((x, i) => i === 1); return result === array ? ['itself', array] : result; });
  attempt('species', () => {
    class Own extends Kind { static get [Symbol.species]() { return Kind; } }
    const result = new Own(make()).find((x, i) => i === 1);
    return result && result.constructor && typeof result === 'object' && 'buffer' in result ? result.constructor.name : 'none';
  });
  attempt('out of bounds', () => {
    const buffer = new ArrayBuffer(16, { maxByteLength: 32 });
    const array = new Kind(buffer, 0, 2);
    buffer.resize(4);
    return array.find((x, i) => i === 1);
  });
  attempt('follows', () => {
    const buffer = new ArrayBuffer(16, { maxByteLength: 32 });
    const array = new Kind(buffer);
    buffer.resize(32);
    const result = array.find((x, i) => i === 1);
    return [array.length, typeof result];
  });
}
const of = (number) => number;
for (const target of [undefined, null, 1, {}, [1, 2], new DataView(new ArrayBuffer(2)), prototype]) {
  attempt('on', () => method.call(target, (x, i) => i === 1));
}
