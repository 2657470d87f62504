// Behaviour that programs can see, one line a probe.
const texts = String.raw`
[undefined,null,1,'a',true,1n,Symbol(),[],()=>1,function(){return arguments}(),new Error,/a/,new Date,new Map,JSON,Math,new Proxy([],{}),new Proxy(()=>1,{}),new Proxy(new Error,{}),Object.create(null),{[Symbol.toStringTag]:'T'},{[Symbol.toStringTag]:5},class{},function*(){}(),Promise.resolve(),new (class extends Array{}),Reflect,new Uint8Array,new ArrayBuffer(1),new DataView(new ArrayBuffer(1)),new WeakMap,new Set().values(),[].values(),'a'[Symbol.iterator]()].map(x=>Object.prototype.toString.call(x))
function f(a,b=1,c){};[f.length,f.name,(()=>1).name,(function(){}).name,f.bind().name,f.bind(null,1).length,f.bind(null,1,2,3).length,Object.getOwnPropertyDescriptor(f,'length'),Object.getOwnPropertyDescriptor(f,'name'),Object.getOwnPropertyNames(f.bind())]
function f(){return [this,...arguments]};var b=f.bind({x:1},1);[b(2),b.call(5,3),new (function g(a){this.a=a}).bind(null,7)(),b.bind(9,4)(5)]
var f=function(){};f.name='x';Object.defineProperty(f,'name',{value:5});[f.bind().name];
var f=function(){};Object.defineProperty(f,'length',{value:2.7});var g=function(){};Object.defineProperty(g,'length',{value:-Infinity});var h=function(){};Object.defineProperty(h,'length',{value:Infinity});var s=function(){};Object.defineProperty(s,'length',{value:'3'});[f.bind().length,g.bind().length,h.bind(0,1).length,s.bind().length]
[Function.prototype(),Function.prototype.length,Function.prototype.name,typeof Function.prototype,Function.prototype instanceof Object,Object.getOwnPropertyDescriptor(Function.prototype,Symbol.hasInstance)]
try{Function.prototype.caller}catch(e){log(e.name+e.message)};try{(()=>{'use strict'}).arguments}catch(e){log(e.message)};
[Math.max.apply(null,[1,5,3]),Math.max.apply(null,{length:2,0:4,1:9}),Math.max.apply(null),Math.max.apply(null,null)]
[parseInt('12px'),parseInt('0x1F'),parseInt('z',36),parseInt(''),parseInt('  -42abc'),parseInt('1e3'),parseInt(null,36),parseInt('12',1),parseInt('12',37),parseInt('-0'),parseInt('9007199254740993'),parseInt('0b11'),parseInt('077'),parseInt('11',2),parseInt(0.0000005),parseInt('123',{valueOf(){return 8}}),parseInt('\u180e1'),parseInt('\u00a01')]
[parseFloat('3.14abc'),parseFloat('.5.'),parseFloat('-.5e-2x'),parseFloat('Infinityx'),parseFloat('-Infinity'),parseFloat('abc'),parseFloat('1e1000'),parseFloat('0x10'),parseFloat('-0'),parseFloat('1_000'),parseFloat('5e'),parseFloat('+5'),parseFloat('- 5')]
[isNaN('a'),isNaN(''),isNaN(undefined),isFinite('5'),isFinite(Infinity),isFinite(null)]
[encodeURIComponent('a b&c=ä€😀;/?:@+$,#'),encodeURI('a b&c=ä€😀;/?:@+$,#[]'),decodeURIComponent('%E2%82%AC%F0%9F%98%80%2F'),decodeURI('%2F%3B%41%20%23'),escape('aä€😀 +/'),unescape('%u20AC%E4%zz%u12'),encodeURIComponent("!'()*-._~")]
['%','%4','%GG','%C0%80','%ED%A0%80','%F5%80%80%80','%80','%E2%82','%F4%90%80%80','%C3%28'].map(x=>{try{return decodeURIComponent(x)}catch(e){return e.name}})
[new Error('m').message,new Error().hasOwnProperty('message'),new Error(undefined).hasOwnProperty('message'),new Error('a',{cause:1}).cause,'cause' in new Error('a',{}),Error('x') instanceof Error,TypeError('x') instanceof TypeError,Object.getPrototypeOf(TypeError)===Error,new AggregateError([1,2],'m').errors,TypeError.prototype.name,TypeError.length,AggregateError.prototype.message]
[String(new Error),String(new Error('a')),String(Object.assign(new Error('a'),{name:''})),String(Object.assign(new Error(''),{name:'N'})),Error.prototype.toString.call({name:undefined,message:1}),Error.prototype.toString.call({})]
class E extends Error{constructor(m){super(m);this.name='E'}};var e=new E('q');[e.toString(),e instanceof E,Object.keys(e),Object.getOwnPropertyNames(e),e.stack.split('\n')[0]]
var g=globalThis;[typeof g,g===this,Object.getOwnPropertyDescriptor(g,'globalThis')!==undefined,Object.getOwnPropertyDescriptor(g,'NaN'),Object.getOwnPropertyDescriptor(g,'undefined'),Object.getOwnPropertyDescriptor(g,'parseInt').enumerable]
var it={[Symbol.iterator](){return{i:0,next(){return{value:this.i++,done:this.i>3}},return(){log('ret');return{}}}}};try{Array.from(it,x=>{if(x==1)throw new Error('stop');return x})}catch(e){log(e.message)};Array.from(it)
var f=Array.from.bind(Object);[Array.from.call(Object,[1,2]),Array.of.call(function(n){this.n=n},1,2),Array.from.call(function(...a){this.a=a},{length:1,0:5})]
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
