// Behaviour that programs can see, one line a probe.
const texts = String.raw`
show(Object.getOwnPropertyDescriptor(Object.prototype,'__proto__'))
var o=Object.create({inh:1},{a:{value:1,enumerable:true},b:{get(){return 2}},c:{value:3}});[o,Object.keys(o),Object.values(o),{...o},Object.assign({},o),'inh' in o,Object.hasOwn(o,'inh')]
var o={};Object.defineProperty(o,'x',{get(){return 1},configurable:true});Object.defineProperty(o,'x',{value:2});Object.defineProperty(o,'x',{enumerable:true});Object.getOwnPropertyDescriptor(o,'x')
var o={get a(){return 1}};Object.defineProperty(o,'a',{writable:true});Object.getOwnPropertyDescriptor(o,'a')
var o={};Object.defineProperty(o,'x',{value:NaN});Object.defineProperty(o,'x',{value:NaN});try{Object.defineProperty(o,'x',{value:0})}catch(e){log(e.message)};Object.defineProperty(o,'y',{value:-0});try{Object.defineProperty(o,'y',{value:0})}catch(e){log(e.message)}
[Object.is(NaN,NaN),Object.is(0,-0),Object.is('a','a')]
[Object(1),Object('ab'),Object(true),Object(Symbol.iterator),Object(1n),Object(null),new Object(1),Object([1])].map(x=>[typeof x,Object.prototype.toString.call(x),x])
class A extends Object{constructor(){super({a:1})}};[new A(),Object.getPrototypeOf(new A())===A.prototype]
var o={a:1,get b(){return 2}};Object.freeze(o);[Object.isFrozen(o),Object.isSealed(o),Object.isExtensible(o),Object.getOwnPropertyDescriptors(o),Object.isFrozen(1),Object.isFrozen({}),Object.isFrozen(Object.preventExtensions({})),Object.freeze(5)]
var o=Object.seal({a:1});o.a=2;delete o.a;o.b=1;[o,Object.isSealed(o),Object.isFrozen(o)]
var a=Object.freeze([1,2]);a[0]=5;a.length=0;a[2]=1;[a,Object.isFrozen(a)]
var o={__proto__:null,a:1};[Object.getPrototypeOf(o),'toString' in o,o.__proto__]
var o={};o.__proto__=5;var a=Object.getPrototypeOf(o)===Object.prototype;o.__proto__=null;[a,Object.getPrototypeOf(o),o.__proto__,(5).__proto__===Number.prototype]
var o={};o.__defineGetter__('x',()=>5);o.__defineSetter__('x',function(v){log(v)});o.x=1;[o,o.__lookupGetter__('x')(),typeof o.__lookupSetter__('x'),o.__lookupGetter__('zz'),Object.create(o).__lookupGetter__('x')===o.__lookupGetter__('x')]
Object.fromEntries(new Map([['a',1],[Symbol.iterator,2],[1,3]]))
var it={[Symbol.iterator](){return{i:0,next(){return this.i++<2?{value:this.i==2?5:['k',1],done:false}:{done:true}},return(){log('closed');return{}}}}};try{Object.fromEntries(it)}catch(e){log(e.message)}
[{}.hasOwnProperty.length,Object.length,Object.name,Object.assign.length,Object.getOwnPropertyNames('ab'),Object.keys('ab'),Object.entries('ab'),Object.getOwnPropertyDescriptor('ab',0),Object.getOwnPropertyDescriptor('ab','length')]
[[1.5,1234567.891,-0].toLocaleString(),[new Date(0)].length,['a',null].toLocaleString()]
var a=[];a[4294967294]=1;log(a.length);try{a.push(2)}catch(e){log(e.name+e.message)};[a.length,a[4294967295],Object.keys(a)]
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
