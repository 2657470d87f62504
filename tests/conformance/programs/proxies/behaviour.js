// Behaviour that programs can see, one line a probe.
const texts = String.raw`
var o={b:1,2:1,a:1,1:1,[Symbol('s')]:1,[Symbol.iterator]:2,'-1':0,'01':1,4294967295:1,4294967294:1};[Object.keys(o),Reflect.ownKeys(o),Object.entries(o)]
var p=new Proxy({a:1,b:2},{ownKeys(t){log('ownKeys');return Reflect.ownKeys(t)},getOwnPropertyDescriptor(t,k){log('gopd '+String(k));return Reflect.getOwnPropertyDescriptor(t,k)},get(t,k,r){log('get '+String(k));return Reflect.get(t,k,r)}});Object.keys(p);Object.values(p);Object.entries(p);Object.assign({},p);({...p});Object.getOwnPropertyDescriptors(p);Object.fromEntries(Object.entries(p));for(var k in p)log(k)
function F(){this.nt=new.target===F};var B=F.bind(null);[new B(),new B() instanceof F,new B() instanceof B,Reflect.construct(B,[]).nt,B.prototype]
[Array.isArray(new Proxy([],{})),Array.isArray({__proto__:Array.prototype}),Array.isArray(Array.prototype)]
[Reflect.apply(Math.max,null,[1,2]),Reflect.construct(Date,[0]).getTime(),Reflect.construct(function(){return new.target},[],Array)===Array,Reflect.has({a:1},'a'),Reflect.get({get a(){return this.b}},'a',{b:5}),Reflect.set({},'a',1),Reflect.ownKeys([1]),Reflect.defineProperty(Object.freeze({}),'a',{}),Reflect.deleteProperty(Object.freeze({a:1}),'a'),Reflect.isExtensible({}),Reflect.setPrototypeOf(Object.freeze({}),null)]
var r={};[Reflect.set({set a(v){this.x=v}},'a',1,r),r,Reflect.set({a:1},'a',2,r),r,Reflect.set(Object.freeze({a:1}),'a',2),Reflect.set({},'a',1,5)]
var p=new Proxy(function f(a,b){},{});[typeof p,p.length,p.name,new p() instanceof p,Object.prototype.toString.call(p),p.toString===Function.prototype.toString]
var p=new Proxy({},{has(t,k){log('has '+String(k));return k in t},get(t,k,r){log('get '+String(k));return t[k]},set(t,k,v,r){log('set '+String(k));return Reflect.set(t,k,v,r)},defineProperty(t,k,d){log('define '+String(k)+show(d));return Reflect.defineProperty(t,k,d)},deleteProperty(t,k){log('delete '+String(k));return delete t[k]},getOwnPropertyDescriptor(t,k){log('gopd '+String(k));return Reflect.getOwnPropertyDescriptor(t,k)}});p.a=1;p.a++;delete p.a;'a' in p;p.b||=5;Object.create(p).zz;var c=Object.create(p);c.w=1;[Object.keys(c)]
var p=Proxy.revocable({},{});p.revoke();p.revoke();[typeof p.proxy,p.revoke.length,p.revoke.name]
var {proxy,revoke}=Proxy.revocable(function(){},{});revoke();[typeof proxy]
var log2=[];var h=new Proxy({},{get(t,k){return (...a)=>{log(k);return Reflect[k](...a)}}});var p=new Proxy(class Q{},h);new p();try{p()}catch(e){log(e.message)};p.x=1;Object.freeze(p);Object.isFrozen(p)
var p=new Proxy({},{});Object.setPrototypeOf(p,p.zz||null);var q=new Proxy({},{});try{q.__proto__=q;q.zork}catch(e){log(e.name+': '+e.message)}
var p=new Proxy([],{});Array.prototype.push.call(p,1,2);[p.length,Array.isArray(p),p.concat([3]),JSON.stringify(p),p]
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
