// What SharedArrayBuffer and Atomics answer and refuse.
globalThis.req = require;
const T=(label,f)=>{ let r; try { r=require('util').inspect(f()) } catch(e){ r=(e&&e.name)+': '+(e&&e.message) } console.log(label+' => '+r) };
const src = String.raw`
new SharedArrayBuffer(4)
new SharedArrayBuffer()
new SharedArrayBuffer(-1)
new SharedArrayBuffer('3')
SharedArrayBuffer(4)
SharedArrayBuffer.length
SharedArrayBuffer.name
Object.getOwnPropertyNames(SharedArrayBuffer.prototype)
new SharedArrayBuffer(8).slice(2,4)
new SharedArrayBuffer(8).slice(-3).byteLength
new SharedArrayBuffer(8,{maxByteLength:16}).growable
new SharedArrayBuffer(8,{maxByteLength:16}).maxByteLength
new SharedArrayBuffer(8,{maxByteLength:4})
new SharedArrayBuffer(8).growable
new SharedArrayBuffer(8).maxByteLength
(()=>{const s=new SharedArrayBuffer(8,{maxByteLength:16});const u=new Uint8Array(s);s.grow(12);return [s.byteLength,u.length,s]})()
(()=>{const s=new SharedArrayBuffer(8,{maxByteLength:16});s.grow(4)})()
(()=>{const s=new SharedArrayBuffer(8,{maxByteLength:16});s.grow(17)})()
new SharedArrayBuffer(8).grow(9)
Object.prototype.toString.call(new SharedArrayBuffer(1))
ArrayBuffer.isView(new Uint8Array(new SharedArrayBuffer(1)))
new SharedArrayBuffer(1) instanceof ArrayBuffer
Object.getOwnPropertyDescriptor(ArrayBuffer.prototype,'byteLength').get.call(new SharedArrayBuffer(1))
Object.getOwnPropertyDescriptor(SharedArrayBuffer.prototype,'byteLength').get.call(new ArrayBuffer(1))
ArrayBuffer.prototype.slice.call(new SharedArrayBuffer(1))
new Uint8Array(new SharedArrayBuffer(3))
new Int32Array(new SharedArrayBuffer(3))
new DataView(new SharedArrayBuffer(3))
new Int32Array(new SharedArrayBuffer(8)).buffer
structuredClone(new SharedArrayBuffer(4))
structuredClone(new Uint8Array(new SharedArrayBuffer(4)))
structuredClone(1, {transfer:[new SharedArrayBuffer(4)]})
new MessageChannel().port1.postMessage(1,[new SharedArrayBuffer(4)])
require('util').types.isSharedArrayBuffer(new SharedArrayBuffer(4))
require('util').types.isArrayBuffer(new SharedArrayBuffer(4))
require('util').types.isAnyArrayBuffer(new SharedArrayBuffer(4))
Buffer.from(new SharedArrayBuffer(4))
Buffer.from('abc').buffer instanceof SharedArrayBuffer
new TextDecoder().decode(new SharedArrayBuffer(2))
Atomics
Object.prototype.toString.call(Atomics)
Atomics.add.length
Atomics.wait.length
Atomics.notify.length
Atomics.store.length
Atomics.compareExchange.length
Atomics.add([],0,1)
Atomics.add({},0,1)
Atomics.add(5,0,1)
Atomics.add(new Float64Array(2),0,1)
Atomics.add(new Uint8ClampedArray(2),0,1)
Atomics.add(new Uint8Array(2),0,1)
Atomics.add(new Uint8Array(2),5,1)
Atomics.add(new Uint8Array(2),-1,1)
Atomics.add(new Uint8Array(2),'1',300)
Atomics.add(new Uint8Array(2),1.9,1)
Atomics.add(new BigInt64Array(2),0,1)
Atomics.add(new BigInt64Array(2),0,1n)
Atomics.add(new Int32Array(2),0,1n)
Atomics.store(new Int32Array(2),0,3.7)
Atomics.store(new Int32Array(2),0,-0)
Atomics.store(new Uint8Array(2),0,300)
Atomics.store(new Int32Array(2),0,'x')
Atomics.store(new BigInt64Array(2),0,2n**65n)
Atomics.load(new Int8Array([-5]),0)
Atomics.exchange(new Int8Array([-5]),0,200)
Atomics.compareExchange(new Int8Array([-5]),0,251,7)
(()=>{const a=new Int8Array([-5]);Atomics.compareExchange(a,0,251,7);return a})()
(()=>{const a=new Uint32Array([5]);Atomics.sub(a,0,7);return a})()
(()=>{const a=new Uint8Array([6]);return [Atomics.and(a,0,3),Atomics.or(a,0,8),Atomics.xor(a,0,1),a[0]]})()
Atomics.wait(new Int32Array(2),0,0,1)
Atomics.wait(new Uint8Array(new SharedArrayBuffer(4)),0,0,1)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,1,1)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,1)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),5,0,1)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,0)
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,-5)
Atomics.wait(new BigInt64Array(new SharedArrayBuffer(8)),0,0n,1)
Atomics.wait(new BigInt64Array(new SharedArrayBuffer(8)),0,0,1)
Atomics.wait([],0,0,1)
Atomics.notify(new Int32Array(new SharedArrayBuffer(4)),0)
Atomics.notify(new Int32Array(2),0,1)
Atomics.notify(new Int16Array(2),0,1)
Atomics.notify(new Int32Array(2),9,1)
Atomics.isLockFree(1)
Atomics.isLockFree(3)
Atomics.isLockFree(8)
typeof Atomics.pause
new Atomics.add(new Int32Array(2),0,1)
Object.getOwnPropertyDescriptor(globalThis,'SharedArrayBuffer').enumerable
`;
for (const line of src.split('\n')) if (line) T(line, () => (0,eval)(line.startsWith('require')? line.replace('require','globalThis.req'):line));
