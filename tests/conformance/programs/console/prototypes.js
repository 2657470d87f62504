// Objects without a prototype, with one of another kind, and prototypes themselves.
console.log(Object.create(null));
console.log(Object.assign(Object.create(null),{a:1,b:{c:Object.create(null)}}));
console.log(Object.create({}));
console.log(Object.create({a:1}));
console.log(Object.create(Object.create(null)));
console.log(Object.create(Object.assign(Object.create(null),{x:1})));
console.log(Object.create(Array.prototype));
console.log(Object.create(Map.prototype));
console.log(Object.setPrototypeOf([1,2],null));
console.log(Object.setPrototypeOf(new Map([[1,2]]),null));
console.log(Object.setPrototypeOf(new Set([1]),null));
console.log(Object.setPrototypeOf(()=>{},null));
console.log(Object.setPrototypeOf(function f(){},null));
console.log(Object.setPrototypeOf(class K{},null));
console.log(Object.setPrototypeOf(new Date(0),null));
console.log(Object.setPrototypeOf(/a/g,null));
console.log(Object.setPrototypeOf(Promise.resolve(1),null));
console.log(Object.setPrototypeOf(new Number(3),null));
console.log(Object.setPrototypeOf(new String('abc'),null));
console.log(Object.setPrototypeOf(new Map(), Object.prototype));
console.log(Object.setPrototypeOf([1,2], Object.prototype));
console.log(Object.setPrototypeOf(new Uint8Array(2),null));
console.log(Object.setPrototypeOf({a:1}, {b:2}));
{
  function F(){}; console.log(new F); F.prototype=null; console.log(new F); F.prototype={}; console.log(new F);
}
{
  function G(){this.a=1}; G.prototype=Object.create(Array.prototype); console.log(new G);
}
console.log(Object.prototype);
console.log([Function.prototype, Array.prototype, Map.prototype, Promise.prototype, Error.prototype, Date.prototype, RegExp.prototype, String.prototype, Number.prototype, Symbol.prototype]);
console.log({ __proto__: { inherited: 1 }, own: 2 }, { ['__proto__']: 1 }, {__proto__:null,x:1});
console.log(Object.create({a:1},{b:{value:2,enumerable:true}}));
console.log(Number.prototype, String.prototype, Boolean.prototype, Array.prototype, Function.prototype, Date.prototype, RegExp.prototype);
console.log(Object.create(Date.prototype), Object.create(Promise.prototype), Object.create(RegExp.prototype).constructor.name, Object.create(Function.prototype));
