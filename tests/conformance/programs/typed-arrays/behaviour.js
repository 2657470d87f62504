// Behaviour that programs can see, one line a probe.
const texts = String.raw`
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.at(-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.copyWithin(0,2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.every(x=>x);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.fill(7,1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.filter(x=>x>1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.find(x=>x<3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.findIndex(x=>false);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.findLast(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.findLastIndex(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.includes(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.indexOf(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.join('-');[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.lastIndexOf(1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.map(x=>x*2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.reduce((a,b)=>a+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.reduceRight((a,b)=>a+','+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.reverse();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.set([9,8],2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.slice(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.some(x=>x>100);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.sort();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.sort((a,b)=>a<b?1:-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.subarray(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.toReversed();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.toSorted();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.toString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.toLocaleString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.with(0,4);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.entries().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.keys().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Int8Array([3,1,2,-5.7,200]);var r=o.values().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.at(-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.copyWithin(0,2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.every(x=>x);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.fill(7,1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.filter(x=>x>1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.find(x=>x<3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.findIndex(x=>false);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.findLast(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.findLastIndex(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.includes(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.indexOf(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.join('-');[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.lastIndexOf(1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.map(x=>x*2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.reduce((a,b)=>a+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.reduceRight((a,b)=>a+','+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.reverse();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.set([9,8],2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.slice(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.some(x=>x>100);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.sort();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.sort((a,b)=>a<b?1:-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.subarray(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.toReversed();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.toSorted();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.toString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.toLocaleString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.with(0,4);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.entries().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.keys().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint8ClampedArray([3,1,2,-5.7,200]);var r=o.values().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.at(-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.copyWithin(0,2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.every(x=>x);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.fill(7,1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.filter(x=>x>1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.find(x=>x<3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.findIndex(x=>false);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.findLast(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.findLastIndex(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.includes(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.indexOf(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.join('-');[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.lastIndexOf(1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.map(x=>x*2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.reduce((a,b)=>a+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.reduceRight((a,b)=>a+','+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.reverse();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.set([9,8],2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.slice(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.some(x=>x>100);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.sort();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.sort((a,b)=>a<b?1:-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.subarray(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.toReversed();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.toSorted();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.toString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.toLocaleString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.with(0,4);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.entries().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.keys().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Uint32Array([3,1,2,-5.7,200]);var r=o.values().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.at(-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.copyWithin(0,2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.every(x=>x);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.fill(7,1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.filter(x=>x>1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.find(x=>x<3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.findIndex(x=>false);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.findLast(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.findLastIndex(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.includes(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.indexOf(2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.join('-');[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.lastIndexOf(1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.map(x=>x*2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.reduce((a,b)=>a+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.reduceRight((a,b)=>a+','+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.reverse();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.set([9,8],2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.slice(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.some(x=>x>100);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.sort();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.sort((a,b)=>a<b?1:-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.subarray(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.toReversed();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.toSorted();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.toString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.toLocaleString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.with(0,4);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.entries().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.keys().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new Float32Array([3,1,2,-5.7,200]);var r=o.values().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.at(-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.copyWithin(0,2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.every(x=>x);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.fill(7n,1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.filter(x=>x>1n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.find(x=>x<3n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.findIndex(x=>false);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.findLast(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.findLastIndex(x=>true);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.includes(2n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.indexOf(2n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.join('-');[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.lastIndexOf(1n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.map(x=>x*2n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.reduce((a,b)=>a+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.reduceRight((a,b)=>a+','+b);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.reverse();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.set([9n,8n],2);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.slice(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.some(x=>x>100);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.sort();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.sort((a,b)=>a<b?1:-1);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.subarray(1,3);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.toReversed();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.toSorted();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.toString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.toLocaleString();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.with(0,4n);[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.entries().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.keys().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
var o=new BigInt64Array([3n,1n,2n,-5n,200n]);var r=o.values().next();[r===o?'same':r,o,Object.prototype.toString.call(r)]
[Int8Array,Uint8Array,Uint8ClampedArray,Int16Array,Uint16Array,Int32Array,Uint32Array,Float32Array,Float64Array].map(T=>[T.name,T.length,T.BYTES_PER_ELEMENT,...new T([300,-1.5,NaN,Infinity,-Infinity,2**31,2**32+5,1e40,-0,0.5,1.5,2.5,254.5,255.5])])
[BigInt64Array,BigUint64Array].map(T=>[...new T([2n**63n,-1n,2n**64n+3n,true,'5'])])
var b=new ArrayBuffer(16);var f=new Float64Array(b,8);f[0]=Math.PI;var u=new Uint8Array(b);[...u]
var u=new Uint8Array(4);u[10]=5;u['-0']=1;u['1.5']=2;u.foo=3;u['01']=4;u[NaN]=1;[u,Object.keys(u),'-0' in u,'1.5' in u,4 in u,3 in u,u[-1],Reflect.ownKeys(u)]
var u=new Uint8Array([1,2,3]);[delete u.foo,Reflect.deleteProperty(u,0),Reflect.deleteProperty(u,5),Reflect.deleteProperty(u,'-0'),Reflect.defineProperty(u,0,{value:9}),Reflect.defineProperty(u,0,{value:9,enumerable:false}),Reflect.defineProperty(u,0,{get(){}}),Reflect.set(u,5,1),Reflect.set(u,0,7,{}),Reflect.getOwnPropertyDescriptor(u,0),u]
var o=Object.create(new Uint8Array(2));o[0]=5;o[7]=6;o.x=1;[Object.keys(o),o[0],o[7]]
var r={};[Reflect.set(new Uint8Array(2),1,5,r),r,Reflect.set(new Uint8Array(2),9,5,r),r]
var b=new ArrayBuffer(8,{maxByteLength:16});var a=new Uint8Array(b),f=new Uint8Array(b,2,4),o=new Uint8Array(b,6);var s=()=>[a.length,f.length,o.length,f.byteOffset,o.byteOffset,b.byteLength];var r=[s()];b.resize(12);r.push(s());b.resize(5);r.push(s());b.resize(0);r.push(s());b.resize(16);r.push(s());[...r,b.resizable,b.maxByteLength,a.subarray(2).length]
var b=new ArrayBuffer(8);var v=new DataView(b,1,6);v.setInt16(0,-2);v.setUint32(2,0xDEADBEEF,true);[...new Uint8Array(b),v.getInt16(0),v.getUint16(0,true),v.getUint32(2,true),v.getFloat32(0),v.byteLength,v.byteOffset,v.getInt8(0)]
var v=new DataView(new ArrayBuffer(16));v.setFloat64(0,1e300);v.setFloat32(8,1e300);v.setBigInt64(8,-5n,true);[v.getFloat64(0),v.getFloat32(8),v.getBigInt64(8,true),v.getBigUint64(8)]
[ArrayBuffer.isView(new Uint8Array),ArrayBuffer.isView(new DataView(new ArrayBuffer(1))),ArrayBuffer.isView([]),new ArrayBuffer(10).slice(2,-3).byteLength,ArrayBuffer.length,new ArrayBuffer(4)]
class X extends Uint8Array{};var x=new X([1,2,3]);[x instanceof X,x.map(y=>y*2) instanceof X,x.slice(1) instanceof X,x.subarray(1) instanceof X,x.toSorted() instanceof X,X.from([1]) instanceof X,X.of(1,2).length,x.filter(y=>y>1)]
[Uint8Array.from({length:3},(x,i)=>i*100),Uint8Array.from('123'),Uint8Array.from(new Set([1,2])),Uint8Array.of(1,2,300),new Uint8Array(new Set([5])),new Uint8Array({length:2,0:'7'}),new Uint8Array('3'),new Uint8Array(2.9),new Uint8Array(null),new Uint8Array(undefined),new Uint8Array()]
var a=new Uint8Array([1,2,3,4,5]);a.set(a.subarray(0,3),1);var b=new Uint16Array(a.buffer.slice(0,4));a.set(new Float32Array([1.9,300]),3);[a,b]
var a=new Float64Array([3,-0,NaN,0,-1,Infinity,-Infinity]);[[...a.slice().sort()],[...a.toSorted((x,y)=>y-x)],a.includes(NaN),a.indexOf(NaN),a.indexOf(0)]
var T=Object.getPrototypeOf(Int8Array);[T.name,T.length,T===Object.getPrototypeOf(Float64Array),Object.getOwnPropertyDescriptor(T.prototype,Symbol.toStringTag).get.call(3),T.prototype.toString===Array.prototype.toString,T.prototype[Symbol.iterator]===T.prototype.values,Int8Array.prototype.hasOwnProperty('map'),Object.getOwnPropertyNames(Int8Array.prototype)]
var a=new Uint8Array([1,2,3]);[Object.entries(a),{...a},[...a],JSON.stringify(a),Object.assign([],a),Array.from(a,x=>x+1),Array.prototype.concat.call([],a).length,Array.isArray(a)]
var a=new Uint8Array(3);a.fill({valueOf(){log('v');return 7}});var b=new Uint8Array(2);b[0]={valueOf(){log('w');return 1}};b[5]={valueOf(){log('oob');return 1}};[a,b]
for (const [i,x] of new Int8Array([5,6]).entries()) log(i,x)
var b=new ArrayBuffer(4,{maxByteLength:8});var a=new Uint8Array(b);var it=a.values();log(it.next());b.resize(1);log(it.next());
var log2=[];new Uint8Array({get length(){log('len');return 2},get 0(){log('0');return {valueOf(){log('v0');return 1}}},get 1(){log('1');return 2}})
new Uint8Array([1,2,3]).map((x,i,arr)=>{log(x,i,arr.length);return x*100})
var f=new Float32Array([1.1,16777217,1e-46,3.4028235e38,3.4028236e38]);[...f]
Object.getOwnPropertyDescriptor(Uint8Array,'BYTES_PER_ELEMENT')
var a=new Uint8Array([5,1,2]);a.sort((x,y)=>{log(x,y);return x-y})
new Uint8Array(new ArrayBuffer(8),2).byteLength
new Int32Array([1,2,3]).subarray(-2,-1).byteOffset
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
