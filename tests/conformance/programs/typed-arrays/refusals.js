// What typed arrays, buffers and views refuse.
const texts = String.raw`
new ArrayBuffer(-1)
new ArrayBuffer(2**53)
new ArrayBuffer(2**45)
ArrayBuffer(1)
new ArrayBuffer(8,{maxByteLength:4})
new ArrayBuffer(8,{maxByteLength:-4})
new ArrayBuffer(8).resize(4)
new ArrayBuffer(8,{maxByteLength:16}).resize(17)
new ArrayBuffer(8,{maxByteLength:16}).resize(-1)
ArrayBuffer.prototype.resize.call({})
ArrayBuffer.prototype.slice.call({})
ArrayBuffer.prototype.slice.call(5)
Object.getOwnPropertyDescriptor(ArrayBuffer.prototype,'byteLength').get.call({})
Object.getOwnPropertyDescriptor(ArrayBuffer.prototype,'maxByteLength').get.call({})
Object.getOwnPropertyDescriptor(ArrayBuffer.prototype,'resizable').get.call({})
new Uint8Array(-1)
new Uint8Array(2**53)
new Uint8Array(2**40)
Uint8Array(1)
new (Object.getPrototypeOf(Uint8Array))
Object.getPrototypeOf(Uint8Array)()
new Uint16Array(new ArrayBuffer(3))
new Uint16Array(new ArrayBuffer(4),1)
new Uint16Array(new ArrayBuffer(4),6)
new Uint16Array(new ArrayBuffer(4),2,5)
new Uint16Array(new ArrayBuffer(4),-2)
new Uint16Array(new ArrayBuffer(4),0,-1)
new Uint16Array([1n])
new BigInt64Array([1])
new BigInt64Array(new Uint8Array(1))
new Uint8Array(new BigInt64Array(1))
new Uint8Array(Symbol())
Uint8Array.from(null)
Uint8Array.from([1],5)
Uint8Array.from.call({}, [])
Uint8Array.from.call(Array, [])
Uint8Array.of.call({}, 1)
Uint8Array.of.call(Array, 1)
Uint8Array.prototype.map.call([])
Uint8Array.prototype.at.call([])
Uint8Array.prototype.fill.call([])
Uint8Array.prototype.set.call([])
Uint8Array.prototype.values.call([])
Uint8Array.prototype.join.call([])
Uint8Array.prototype.toLocaleString.call([])
Uint8Array.prototype.sort.call([])
Uint8Array.prototype.with.call([])
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype),'length').get.call([])
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype),'buffer').get.call([])
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype),'byteLength').get.call([])
Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype),'byteOffset').get.call([])
new Uint8Array(1).map(5)
new Uint8Array(1).forEach()
new Uint8Array(1).reduce(5)
new Uint8Array(0).reduce((a,b)=>a)
new Uint8Array(1).sort(5)
new Uint8Array(1).toSorted(5)
new Uint8Array(1).set([1,2])
new Uint8Array(1).set([1],-1)
new Uint8Array(1).set([1],1)
new Uint8Array(1).set(null)
new Uint8Array(1).set(new BigInt64Array(1))
new Uint8Array(1).with(5,1)
new Uint8Array(1).with(-5,1)
new Uint8Array(1).with(0,1n)
new Uint8Array(1).fill(1n)
new Uint8Array(1).find(5)
new Uint8Array(1).includes(Symbol())
class X extends Uint8Array{static get [Symbol.species](){return Array}};new X(1).map(x=>x)
class X extends Uint8Array{static get [Symbol.species](){return function(){return new Uint8Array(0)}}};new X(1).map(x=>x)
Object.defineProperty(new Uint8Array(1),0,{value:1,configurable:false})
Object.defineProperty(new Uint8Array(1),1,{value:1})
Object.defineProperty(new Uint8Array(1),'-0',{value:1})
Object.freeze(new Uint8Array(1))
Object.freeze(new Uint8Array(0))
new DataView({})
new DataView(5)
DataView(new ArrayBuffer(1))
new DataView(new ArrayBuffer(1),2)
new DataView(new ArrayBuffer(1),-1)
new DataView(new ArrayBuffer(1),0,2)
new DataView(new ArrayBuffer(1),0,-1)
new DataView(new ArrayBuffer(1)).getInt16(0)
new DataView(new ArrayBuffer(1)).getInt16(-1)
new DataView(new ArrayBuffer(1)).setInt16(0,1)
new DataView(new ArrayBuffer(8)).setBigInt64(0,1)
var b=new ArrayBuffer(8,{maxByteLength:16}),v=new DataView(b,4,4);b.resize(4);v.byteLength
var b=new ArrayBuffer(8,{maxByteLength:16}),v=new DataView(b,4,4);b.resize(4);v.byteOffset
var b=new ArrayBuffer(8,{maxByteLength:16}),v=new DataView(b,4,4);b.resize(4);v.getInt8(0)
var b=new ArrayBuffer(8,{maxByteLength:16}),v=new Uint8Array(b,4,4);b.resize(4);v.map(x=>x)
var b=new ArrayBuffer(8,{maxByteLength:16}),v=new Uint8Array(b,4,4);b.resize(4);v.at(0)
new Uint8Array(8).subarray(1).toString.length
new Uint8Array(2**33)
`.trim().split('\n');

let printed = [];
function log(...values) {
  printed.push(values.map((value) => (typeof value === 'string' ? value : show(value))).join(' '));
}
function show(value, depth = 0) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return `[Function ${value.name}]`;
  if (value === null || typeof value !== 'object') return String(value);
  if (depth > 3) return '...';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Array.isArray(value)) {
    const parts = [];
    for (let i = 0; i < value.length; i++) parts.push(i in value ? show(value[i], depth + 1) : '<hole>');
    return `[${parts}]`;
  }
  const tag = Object.prototype.toString.call(value);
  const parts = Reflect.ownKeys(value).map((key) => {
    const own = Reflect.getOwnPropertyDescriptor(value, key);
    const flags = (own.writable === false ? '!w' : '') + (own.enumerable ? '' : '!e') + (own.configurable ? '' : '!c');
    const held = 'value' in own ? show(own.value, depth + 1) : `<${own.get ? 'get' : ''}${own.set ? 'set' : ''}>`;
    return `${String(key)}${flags}:${held}`;
  });
  return `${tag === '[object Object]' ? '' : tag}{${parts}}`;
}
Object.assign(globalThis, { log, show });
for (const text of texts) {
  printed = [];
  let outcome;
  try {
    outcome = show((0, eval)(text));
  } catch (error) {
    outcome = `throws ${error && typeof error === 'object' && 'name' in error ? `${error.name}: ${error.message}` : show(error)}`;
  }
  console.log(text);
  console.log('  ' + [...printed, outcome].join(' | '));
}
