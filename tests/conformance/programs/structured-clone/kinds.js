function tryit(f){try{console.log(f())}catch(e){console.log(e.name+'|'+e.message)}}
const vs=[Symbol('a'),Promise.resolve(),new Proxy({},{}),new WeakMap,{a:()=>1},class A{},new (class B{constructor(){this.x=1} m(){}}),Object.create({y:1}),[1,,3],Object.assign([1],{k:2}),new Date(5),/x/gi,new Map([[1,{a:2}]]),new Set([1]),new Number(3),Object(1n),Object(Symbol('s')),{get x(){return 5}},Object.freeze({f:1}),new Uint8Array([1,2]),function*(){}(),new ArrayBuffer(3),new DataView(new ArrayBuffer(2)),Math,JSON,new String('q'),-0,1n,null,undefined,NaN];
for (const v of vs) tryit(()=>structuredClone(v));
for (const e of [new Error('q',{cause:{z:1}}),new RangeError('r'),Object.assign(new Error('t'),{name:'Foo',code:3}), new AggregateError([1],'ag'),new (class My extends TypeError{})('my')]) {const c=structuredClone(e); console.log(c instanceof Error,c.name,c.message,c.cause,Object.keys(c),c.constructor.name,c.stack===e.stack)}
tryit(()=>structuredClone());
const o={};o.o=o;const c=structuredClone(o);console.log(c.o===c,c!==o);
const ab=new ArrayBuffer(4);const r=structuredClone({ab,v:new Uint8Array(ab)},{transfer:[ab]});console.log(ab.byteLength,r.ab.byteLength,r.v.buffer===r.ab);
tryit(()=>structuredClone(ab)); tryit(()=>structuredClone(1,{transfer:[{}]})); tryit(()=>structuredClone(1,{transfer:5}));
const d=new DOMException('m','AbortError');
console.log(d.code,new DOMException().name,new DOMException().message,String(new DOMException('m','N')),DOMException.ABORT_ERR,d.ABORT_ERR,d instanceof Error,Object.prototype.toString.call(d),Object.keys(d), new DOMException('a',{name:'Q',cause:4}).name);
tryit(()=>DOMException('x'));
tryit(()=>new Proxy([],{}).length);
tryit(()=>structuredClone(new Proxy([],{})));
let log=[];structuredClone({get b(){log.push('b');return 1},get a(){log.push('a');return {get z(){log.push('z');return 1}}},2:0,get 1(){log.push('1')}});console.log(log.join());
