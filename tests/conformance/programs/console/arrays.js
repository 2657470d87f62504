// Arrays: subclasses, holes, properties of their own, more than a hundred elements.
console.log([1,2,3].entries());
console.log('abc'[Symbol.iterator]());
console.log('abc'.matchAll(/b/g));
{
  class AA extends Array{}; console.log(AA.from([1,2,3]), new AA(3), new AA);
}
console.log(Object.assign([1,2,3],{a:1,b:'x'}));
console.log(Object.assign([1,2,3],{'-1':1, [Symbol('s')]:2}));
console.log([,1,,2,,,]);
console.log([,]);
console.log(new Array(5));
console.log(new Array(1));
{
  const sp=[]; sp[1000000]=1; console.log(sp);
}
{
  const sp2=[1,2]; sp2[4294967294]=5; console.log(sp2, sp2.length);
}
{
  const sp3=[]; sp3[5]=1; sp3.foo='x'; console.log(sp3);
}
{
  const dp=[1,2,3]; Object.defineProperty(dp,1,{value:9,enumerable:false}); console.log(dp); Object.defineProperty(dp,0,{get(){return 1}}); console.log(dp);
}
{
  const big=new Array(200).fill(0).map((_,i)=>i); console.log(big);
}
console.log(Array.from({length:101},(_, i)=>i));
console.log(Array.from({length:102},(_, i)=>'x'+i));
{
  const holes=[]; for(let i=0;i<250;i+=2) holes[i]=i; console.log(holes);
}
console.log([ 'a', , 'c' ], [ , , ], [undefined, , null]);
console.log(Object.assign([], {length: 3}), Object.assign([1,2], {'5': 6}));
console.log(Object.freeze({a:1}), Object.seal([1]), Object.preventExtensions({}));
console.log(Array.from({length:120},(_, i)=>'s'+i), new Array(120));
console.log([,'a'].length, [ , 'a', , ,], [undefined,,], Object.assign([,1],{k:1}), Array(3).concat([1]), Array(101), Array(2).fill(Array(2)));
