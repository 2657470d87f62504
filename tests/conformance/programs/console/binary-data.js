// Buffers, typed arrays and views.
console.log(new ArrayBuffer(0));
console.log(new ArrayBuffer(4));
console.log(new ArrayBuffer(200));
console.log(new Uint8Array([1,2,3]).buffer);
console.log(Object.assign(new ArrayBuffer(2),{x:1}));
console.log([new ArrayBuffer(2)]);
console.log([new Uint8Array(3), new Int8Array([-1]), new Float64Array([1.5,-0,NaN]), new BigInt64Array([1n,-2n]), new Uint8ClampedArray(1)]);
console.log(new Uint8Array(0));
console.log(new Uint8Array(200));
console.log(Object.assign(new Uint8Array(2),{foo:'x'}));
console.log(new DataView(new ArrayBuffer(4)));
console.log(new DataView(new ArrayBuffer(8),2,4));
{
  class MyU8 extends Uint8Array{}; console.log(new MyU8(2));
}
console.dir(new Uint8Array([1,2]),{showHidden:true});
console.dir(new ArrayBuffer(3),{showHidden:true});
