// What objects refuse.
const texts = String.raw`
Object.freeze([1]).push(2)
Object.freeze([1]).pop()
Object.freeze([1]).shift()
Object.freeze([1]).unshift(1)
Object.freeze([3,2]).sort()
Object.freeze([3,2]).reverse()
Object.freeze([3,2]).splice(0,1)
Object.freeze([3,2]).fill(1)
Object.freeze([3,2]).copyWithin(0,1)
Object.defineProperty([1,2,3],1,{configurable:false}).length=0
"use strict";Object.defineProperty([1,2,3],1,{configurable:false,value:1}).length=0
"use strict";Object.freeze([1])[0]=1
"use strict";Object.freeze({a:1}).a=1
"use strict";Object.freeze({a:1}).b=1
"use strict";delete Object.freeze({a:1}).a
"use strict";delete Object.freeze([1])[0]
"use strict";({get a(){return 1}}).a=1
"use strict";Object.freeze(function f(a){ return a }).x=1
"use strict";(class A{static get x(){return 1}}).x=1
Object.defineProperty(5,'a',{})
Object.defineProperty({},'a',5)
Object.defineProperty({},'a','str')
Object.defineProperty({},'a',{get:5})
Object.defineProperty({},'a',{set:'s'})
Object.defineProperty({},'a',{get(){},value:1})
Object.defineProperty(Object.freeze({}),'a',{})
Object.defineProperty(Object.freeze({a:1}),'a',{value:2})
Object.defineProperties(5,{})
Object.defineProperties({},null)
Object.defineProperties({},{a:5})
Object.create(5)
Object.create()
Object.create({}, null)
Object.setPrototypeOf({},5)
Object.setPrototypeOf({})
Object.setPrototypeOf(null,{})
Object.setPrototypeOf(Object.prototype,{})
Object.setPrototypeOf(Object.preventExtensions({}),{})
var a={},b=Object.create(a);Object.setPrototypeOf(a,b)
var a={},b=Object.create(a);a.__proto__=b
Object.prototype.__proto__={}
Object.preventExtensions({}).__proto__={}
Object.getPrototypeOf(null)
Object.keys(null)
Object.keys(undefined)
Object.entries(null)
Object.values(null)
Object.assign(null)
Object.assign(Object.freeze({a:1}),{a:2})
Object.fromEntries(5)
Object.fromEntries([5])
Object.fromEntries(['ab'])
Object.fromEntries(undefined)
Object.getOwnPropertyDescriptor(null,'a')
Object.getOwnPropertyDescriptors(null)
Object.getOwnPropertySymbols(null)
Object.hasOwn(null)
Object.prototype.hasOwnProperty.call(null,'a')
Object.prototype.toLocaleString.call(null)
Object.prototype.valueOf.call(null)
Object.prototype.isPrototypeOf.call(null,{})
Object.prototype.propertyIsEnumerable.call(null,'a')
Object.prototype.__defineGetter__.call(null,'a',()=>1)
({}).__defineGetter__('a',1)
({}).__defineSetter__('a',1)
({}).__lookupGetter__.call(null,'a')
Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').get.call(null)
Object.getOwnPropertyDescriptor(Object.prototype,'__proto__').set.call(null,{})
Object.getOwnPropertyDescriptor(Symbol.prototype,'description').get.call(5)
Error.captureStackTrace(Object.freeze({}))
({toString:5})+''
({toString(){return {}},valueOf(){return {}}})+''
({[Symbol.toPrimitive](){return {}}})+''
({}) instanceof (()=>1)
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
