// Maps, sets, their iterators, and the weak ones.
console.log(new Map([[1,2],['a',{b:1}],[{k:1},[1,2]]]));
console.log(new Map());
console.log(new Set([1,'a',{b:1},[1]]));
console.log(new Set());
console.log(new Map([['a',new Map([['b',new Map([['c',new Map([['d',1]])]])]])]]));
console.log(new Map([[1,2]]).keys());
console.log(new Map([[1,2]]).values());
console.log(new Map([[1,2],[3,4]]).entries());
console.log(new Set([1,2])[Symbol.iterator]());
console.log(new Set([5]).entries());
console.log(new Map([[1,2]])[Symbol.iterator]());
{
  const it=new Set([1,2,3]).values(); it.next(); console.log(it);
}
console.log([1,2,3].entries());
console.log('abc'[Symbol.iterator]());
console.log('abc'.matchAll(/b/g));
console.log([new WeakMap(), new WeakSet(), new WeakRef({})]);
console.log(new (class extends Map{})([[1,2]]));
{
  class MM extends Map{}; console.log(new MM([[1,2]])); class SS extends Set{constructor(x){super(x);this.p=1}}; console.log(new SS([1]));
}
console.log(new Set(Array.from({length:120},(_, i)=>i)));
console.log(new Map(Array.from({length:120},(_, i)=>[i,i*2])));
{
  const wm=new WeakMap([[{},1]]); console.log(wm,{wm},[wm],new WeakSet([{}]));
}
console.log(new WeakRef({a:1}), new FinalizationRegistry(()=>{}));
console.log([1,2,3].values(), new Map().entries(), ''.matchAll(/x/g), [].keys());
console.log(new Map([[{a:1},'obj'],['k',new Map([['n',1]])]]), new Set([[1,2],{a:1},'s',new Set([1])]));
console.log(new Map([['config',{host:'localhost',port:8080,opts:{retries:3,backoff:{base:100,max:5000}}}],['list',[1,2,3,4,5,6,7,8]]]));
console.log([new Map([[1,{a:{b:{c:1}}}]])], {m:new Map([['x',[[[1]]]]])}, new Set([[[[1]]]]));
