// console.dir with colours.
console.dir([1,'a',null,undefined,true,Symbol('x'),10n,()=>{},/r/,new Date(0),{a:1}],{colors:true});
console.dir({a:'x',[Symbol('k')]:1,'b-c':2,d:new Map([[1,'a']]),e:new Set([1]),f:Promise.resolve(1),g:class A{},h:[,1]},{colors:true});
{
  const cc={}; cc.c=cc; console.dir(cc,{colors:true});
}
console.dir(Array.from({length:30},(_, i)=>i),{colors:true});
console.dir({a:{b:{c:{d:1}}}},{colors:true});
console.dir([new Number(1),new String('a'),Object(Symbol('z'))],{colors:true});
