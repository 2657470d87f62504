// What functions, symbols, errors, Reflect and the global functions refuse.
const texts = String.raw`
Function.prototype.call.call(5)
Function.prototype.apply.call(5)
Function.prototype.bind.call(5)
(function(){}).apply(null,5)
Reflect.apply(5)
Reflect.apply(()=>1,null)
Reflect.apply(()=>1,null,5)
Reflect.construct(5)
Reflect.construct(function(){})
Reflect.construct(function(){},5)
Reflect.defineProperty(5)
Reflect.deleteProperty(5)
Reflect.get(5)
Reflect.set(5)
Reflect.has(5)
Reflect.ownKeys(5)
Reflect.getOwnPropertyDescriptor(5)
Reflect.getPrototypeOf(5)
Reflect.setPrototypeOf(5)
Reflect.setPrototypeOf({},5)
Reflect.isExtensible(5)
Reflect.preventExtensions(5)
Function.prototype.toString.call({})
Function.prototype.toString.call(5)
new (()=>1)
new Math.max
new ((function(){}).bind(5).call)
Symbol()+1
Symbol()+''
new Symbol
Symbol.keyFor(5)
Symbol.prototype.toString.call(5)
Symbol.prototype.valueOf.call(5)
Symbol.prototype[Symbol.toPrimitive].call(5)
Symbol(Symbol())
Error.prototype.toString.call(5)
new AggregateError(5)
new AggregateError()
decodeURIComponent('%')
decodeURI('%FF')
encodeURIComponent('\ud800')
encodeURI('\ud800')
parseInt(Symbol())
isNaN(1n)
[{toLocaleString:5}].toLocaleString()
1 instanceof 5
1 instanceof {}
var f=function(){};f.prototype=5;({}) instanceof f
5 instanceof Function.prototype
class A{};A()
new Error('a',{get cause(){throw new Error('c')}})
new Set(5)
new Map([5])
new Map(5)
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
