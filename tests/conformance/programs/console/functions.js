// Functions of every kind, with properties and without.
console.log([function(){}, function named(){}, ()=>{}, async()=>{}, async function af(){}, function* g(){}, async function* ag(){}, class{}, Math.max, Symbol, Object, Promise.resolve]);
{
  const f=function(){}; f.a=1; f.b={c:2}; console.log(f);
}
{
  const fn=()=>{}; fn.x={y:{z:{w:1}}}; console.log(fn,[fn]);
}
{
  function withProps(){}; withProps.prototype.x=1; console.log(withProps);
}
{
  const nn=function(){}; Object.defineProperty(nn,'name',{value:'renamed'}); console.log(nn); Object.defineProperty(nn,'name',{value:''}); console.log(nn); Object.defineProperty(nn,'name',{value:5}); console.log(nn);
}
{
  class Nm{static name='zz'}; console.log(Nm); class Nm2{static name(){}}; console.log(Nm2);
}
console.log([ (function(){}).bind(), (function foo(){}).bind(), (class Q{}).bind ]);
console.log(({f(){}, async g(){}, *h(){}, get i(){return 1}, ['comp'+1](){}, [Symbol('s')](){}}));
console.log({f:function(){},g:function named(){},h:()=>{},i:class{},j:class K{},k:async()=>{},l(){}});
console.log((function*g(){}).prototype, Object.getPrototypeOf(function*(){}), Object.getPrototypeOf(async function(){}));
console.log(Object.assign(()=>{}, {a:1, b(){}}), Object.assign(function f(){}, {nested:{x:{y:{z:1}}}}));
console.log([function(){},class{}], [Math.max, console.log], {f:parseInt});
console.log(async()=>{}, [async function x(){}], {async *g(){}});
