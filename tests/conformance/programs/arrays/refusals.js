// What arrays refuse.
const texts = String.raw`
[1].map("abc")
[1].map({})
[1].map([1])
[1].map(function foo(a){return 1})
[1].map(5)
[1].map(undefined)
[1].map(Symbol('x'))
[1].map(10n)
[].reduce((a,b)=>a)
[].reduceRight((a,b)=>a)
[].reduce(5)
[].sort(5)
[].sort({})
[].toSorted(5)
Array.from(1,5)
Array.from(null)
Array.from(undefined)
Array.from({[Symbol.iterator]:5})
new Array(-1)
new Array(1.5)
[].length=-1
[].flatMap(5)
[].flat.call(null)
Array.prototype.map.call(null, x=>x)
Array.prototype.concat.call(undefined)
Array.prototype.push.call({length:2**53-1},1)
Array.prototype.unshift.call({length:2**53-1},1)
Array.prototype.splice.call({length:2**53-1},0,0,1)
var a=[1];a.length=2**53
[1].with(5,1)
[1].with(-5,1)
[1].toSpliced.call({length:2**53-1},0,0,1)
Array.prototype.toSorted.call({length:2**32})
Array.prototype.toReversed.call({length:2**32})
Array.prototype.with.call({length:2**32},0,0)
[1].copyWithin(Symbol())
class X extends Array{static get [Symbol.species](){return 5}};new X(1,2).map(x=>x)
var a=[];a.constructor=5;a.map(x=>x)
Reflect.construct(()=>1,[])
Reflect.construct(function(){},[],5)
new (Array.prototype.map)
[][Symbol.iterator]().next.call(5)
[][Symbol.iterator]().next.call({})
Array.prototype.values.call(null)
[1,2].join.call(null)
var a=[Symbol()];a.join()
[].at.call(null)
Array.of.call(function(){return Object.freeze({})},1)
Array.from.call(function(){return Object.freeze({})},[1])
[].concat.call(null)
[].toLocaleString.call(null)
Array.prototype.toString.call(null)
[].fill.call(null)
Array.isArray()
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
