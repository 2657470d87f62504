// Behaviour that programs can see, one line a probe.
const texts = String.raw`
[Array(3),Array(3).length,Array('3'),Array(1,2),new Array(2).fill(0),Array.of(7),Array.of(),Array.from('añ😀b'),Array.from({length:3},(_,i)=>i*2),Array.from(new Set([1,1,2])),Array.from([1,,3])]
class X extends Array{};var x=X.from([1,2,3]);[x instanceof X,x.map(y=>y) instanceof X,x.filter(Boolean).constructor===X,X.of(1) instanceof X,x.concat([1]) instanceof X,x.slice() instanceof X,x.flat() instanceof X,x.toSorted() instanceof X,x.with(0,1) instanceof X,new X(3).length,x.length]
var a=[1,2,3];a.constructor={[Symbol.species]:function(n){log('species',n);return {length:0}}};[a.map(x=>x*2),a.filter(x=>x>1),a.slice(1),a.splice(0,1),a.concat(9),a.flat()]
var a=[1,2,3,4];a.forEach((x,i)=>{log(x);if(i==0)a.pop();if(i==1)a.push(9)});a
var a=[1,2,3];a.map((x,i)=>{if(i==0){a.length=0};return x})
var a=[1,2,3];[...a.entries(),...a.keys(),...a.values()]
var a=[1,2];var it=a[Symbol.iterator]();log(it.next());a.push(3);log(it.next(),it.next(),it.next());a.push(4);log(it.next());[Object.prototype.toString.call(it),Object.getPrototypeOf(it)===Object.getPrototypeOf([].keys())]
var a=[5,1,4];a[-1]=3;a.foo='x';a[10]=1;[a.length,a.sort(),Object.keys(a)]
var r=[3,undefined,1,,2,null,NaN,'b','a',10];[r.slice().sort(),r.slice().sort((a,b)=>a-b),r.toSorted()]
var t=[];var a=[{k:1,i:0},{k:0,i:1},{k:1,i:2},{k:0,i:3}];a.sort((x,y)=>x.k-y.k).map(x=>x.i)
var s=[...Array(50).keys()].map(x=>(x*7919)%101);var c=0;s.sort((a,b)=>{c++;return b-a});[c,s]
[3,2,1].sort(()=>NaN).concat([3,1,2].sort(()=>undefined),[1,2,3].sort(()=>-1),[1,2,3,4,5].sort((a,b)=>a%2-b%2),[5,2,8].sort((a,b)=>a<b),[1,10,2].sort(undefined))
var a=[1,2,3];a.length=1;a.length=3;[a,a.indexOf(undefined),a.includes(undefined),a.findIndex(x=>x===undefined),a.lastIndexOf(undefined)]
[[1,[2,[3,[4]]]].flat(),[1,[2,[3,[4]]]].flat(Infinity),[[],[[]],1].flat(0),[1,2].flatMap(x=>[x,[x]]),[,1,[,2]].flat()]
var a=[];a[0]=a;[a.join(),String([a,[a]]),[1,[2,a]].toString()]
[[null,undefined,1].join(),[[],[[]]].join('|'),[{},1].join(),[1,2].join(undefined),[1,2].join(null),[1,2].join(''),Array(3).join('x')]
var x=[1,2,3,4,5];[x.copyWithin(0,3),[1,2,3,4,5].copyWithin(1,0,3),[1,2,3].copyWithin(-2,0),[1,,3].copyWithin(0,1)]
[[1,2,3].at(-1),[1,2,3].at(5),[1,2,3].at(NaN),[1,2,3].with(-1,9),[1,2,3].toSpliced(1,1,7,8),[3,1,2].toReversed(),[1,,3].toReversed(),[1,2,3,4].findLast(x=>x%2),[1,2,3,4].findLastIndex(x=>x>9)]
[Symbol('a').toString(),Symbol('a').description,Symbol().description,Symbol('').description,Symbol.for('x')===Symbol.for('x'),Symbol.keyFor(Symbol.for('x')),Symbol.keyFor(Symbol('x')),Symbol.keyFor(Symbol.iterator),typeof Object(Symbol()),Symbol.iterator.toString()]
var a=[1,2,3];Object.defineProperty(a,'length',{writable:false});try{'use strict';a.push(4)}catch(e){log(e.name)};a.length=0;[a,Reflect.set(a,'length',3),Reflect.set(a,'length',0)]
var a=[0];Object.defineProperty(Array.prototype,1,{set(v){hits+=v},get(){return 'pg'},configurable:true});var hits=0;a.push(5);a[1]=6;var r=[hits,a,a.length,[,,].includes('pg'),[,,3].indexOf('pg'),[1,2].concat([,,]).length,[9,,8].slice(),[5,,4].sort()];delete Array.prototype[1];r
var big=Array.from({length:300},(_,i)=>i);[big.slice(250,253),big.splice(10,280).length,big.length,big.reverse().slice(0,3),big.fill(0,5,7).indexOf(0),big.lastIndexOf(0)]
var o={length:2**53-1,[2**53-2]:'last'};[Array.prototype.at.call(o,-1),Array.prototype.indexOf.call(o,'last',2**53-3),Array.prototype.lastIndexOf.call(o,'last'),Array.prototype.pop.call(o),o.length]
var o={length:2**53-3};[Array.prototype.push.call(o,1,2),o]
var calls=[];var a={length:{valueOf(){log('len');return 2}},get 0(){log('0');return 'a'},get 1(){log('1');return 'b'}};[Array.prototype.join.call(a,{toString(){log('sep');return '+'}}),Array.prototype.slice.call(a,{valueOf(){log('start');return 0}},{valueOf(){log('end');return 1}})]
[1,2,3].reduce((a,b,i,arr)=>{log(a,b,i,arr.length);return a+b})
[[1,2,3].reduceRight((a,b)=>a+'-'+b),[1].reduce(()=>1/0),[].reduce(()=>1,5),[,1,,2].reduce((a,b)=>a+b)]
Array.from({length:2,0:1,1:2,[Symbol.iterator]:undefined},function(x){return this.k+x},{k:10})
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
