// What each broken promise of a proxy says.
const texts = String.raw`
Object.seal(new Proxy({}, {preventExtensions(){return false}}))
Object.freeze(new Proxy({}, {preventExtensions(){return false}}))
Object.preventExtensions(new Proxy({}, {preventExtensions(){return false}}))
new Proxy(5,{})
new Proxy({},5)
Proxy({},{})
Proxy.revocable(5)
var {proxy,revoke}=Proxy.revocable({},{});revoke();proxy.a
var {proxy,revoke}=Proxy.revocable({},{});revoke();proxy.a=1
var {proxy,revoke}=Proxy.revocable({},{});revoke();'a' in proxy
var {proxy,revoke}=Proxy.revocable({},{});revoke();delete proxy.a
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.keys(proxy)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Array.isArray(proxy)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.getPrototypeOf(proxy)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.setPrototypeOf(proxy,null)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.isExtensible(proxy)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.preventExtensions(proxy)
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.getOwnPropertyDescriptor(proxy,'a')
var {proxy,revoke}=Proxy.revocable({},{});revoke();Object.defineProperty(proxy,'a',{})
var {proxy,revoke}=Proxy.revocable(()=>1,{});revoke();proxy()
var {proxy,revoke}=Proxy.revocable(function(){},{});revoke();new proxy()
new Proxy({},{get:5}).a
new Proxy(function(){},{construct(){return 1}});new (new Proxy(function(){},{construct(){return 1}}))
new (new Proxy(()=>1,{}))
new Proxy({},{})()
new Proxy({},{getPrototypeOf(){return 1}}).__proto__
Object.getPrototypeOf(new Proxy({},{getPrototypeOf(){return 1}}))
Object.getPrototypeOf(new Proxy(Object.preventExtensions({}),{getPrototypeOf(){return null}}))
Object.setPrototypeOf(new Proxy({},{setPrototypeOf(){return false}}),null)
Object.setPrototypeOf(new Proxy(Object.preventExtensions({}),{setPrototypeOf(){return true}}),null)
Object.isExtensible(new Proxy({},{isExtensible(){return false}}))
Object.isExtensible(new Proxy(Object.freeze({}),{isExtensible(){return true}}))
Object.preventExtensions(new Proxy({},{preventExtensions(){return true}}))
Object.getOwnPropertyDescriptor(new Proxy({},{getOwnPropertyDescriptor(){return 5}}),'a')
Object.getOwnPropertyDescriptor(new Proxy(Object.freeze({a:1}),{getOwnPropertyDescriptor(){}}),'a')
Object.getOwnPropertyDescriptor(new Proxy(Object.preventExtensions({a:1}),{getOwnPropertyDescriptor(){}}),'a')
Object.getOwnPropertyDescriptor(new Proxy(Object.preventExtensions({}),{getOwnPropertyDescriptor(){return {value:1,configurable:true}}}),'a')
Object.getOwnPropertyDescriptor(new Proxy({a:1},{getOwnPropertyDescriptor(){return {value:1,configurable:false}}}),'a')
Object.getOwnPropertyDescriptor(new Proxy({},{getOwnPropertyDescriptor(){return {value:1,configurable:false}}}),'a')
Object.getOwnPropertyDescriptor(new Proxy(Object.defineProperty({},'a',{value:1,writable:true}),{getOwnPropertyDescriptor(){return {value:1,configurable:false,writable:false}}}),'a')
Object.getOwnPropertyDescriptor(new Proxy(Object.defineProperty({},'a',{value:1,writable:false}),{getOwnPropertyDescriptor(){return {value:2,configurable:false,writable:false}}}),'a')
Object.defineProperty(new Proxy({},{defineProperty(){return false}}),'a',{})
Object.defineProperty(new Proxy(Object.freeze({}),{defineProperty(){return true}}),'a',{})
Object.defineProperty(new Proxy({},{defineProperty(){return true}}),'a',{configurable:false})
Object.defineProperty(new Proxy(Object.freeze({a:1}),{defineProperty(){return true}}),'a',{value:2})
Object.defineProperty(new Proxy({a:1},{defineProperty(){return true}}),'a',{value:1,configurable:false})
Object.defineProperty(new Proxy(Object.defineProperty({},'a',{value:1,writable:true}),{defineProperty(){return true}}),'a',{value:1,configurable:false,writable:false})
'a' in new Proxy(Object.freeze({a:1}),{has(){return false}})
'a' in new Proxy(Object.preventExtensions({a:1}),{has(){return false}})
new Proxy(Object.freeze({a:1}),{get(){return 2}}).a
new Proxy(Object.defineProperty({},'a',{set(){}}),{get(){return 2}}).a
"use strict";new Proxy({},{set(){return false}}).a=1
"use strict";new Proxy(Object.freeze({a:1}),{set(){return true}}).a=2
"use strict";new Proxy(Object.defineProperty({},'a',{get(){}}),{set(){return true}}).a=2
delete new Proxy(Object.freeze({a:1}),{deleteProperty(){return true}}).a
delete new Proxy(Object.preventExtensions({a:1}),{deleteProperty(){return true}}).a
Object.keys(new Proxy({},{ownKeys(){return 5}}))
Object.keys(new Proxy({},{ownKeys(){return [5]}}))
Object.keys(new Proxy({},{ownKeys(){return ['a','a']}}))
Object.keys(new Proxy(Object.freeze({a:1}),{ownKeys(){return []}}))
Object.keys(new Proxy(Object.freeze({}),{ownKeys(){return ['a']}}))
Object.setPrototypeOf(new Proxy({},{}),5)
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
