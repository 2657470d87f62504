// console.dir: depth, hidden properties and proxies.
console.dir({a:{b:{c:{d:{}}}}},{depth:0});
console.dir({a:{b:{c:{d:{}}}}},{depth:null});
console.dir({a:{b:{c:{d:{}}}}},{depth:Infinity});
console.dir({a:{b:{c:{d:{}}}}},{depth:-1}); console.dir([1],{depth:-1}); console.dir(5,{depth:-1});
console.dir({a:1},'nonsense'); console.dir({a:1},null); console.dir(); console.dir('str'); console.dir({a:{b:{c:{d:1}}}},{depth:undefined});
console.dir([1,2,3],{showHidden:true});
console.dir({a:1,[Symbol('s')]:2},{showHidden:true});
console.dir(Object.defineProperty({a:1},'h',{value:{x:1}}),{showHidden:true});
console.dir(function foo(a,b){},{showHidden:true});
console.dir(()=>{},{showHidden:true});
console.dir(class A{static x=1; m(){} get g(){return 1}},{showHidden:true});
console.dir(new Map([[1,{a:2}]]),{showHidden:true}); console.dir(new Set([1]),{showHidden:true});
{
  class A1{constructor(){this.own=1} get acc(){return this.own} m(){}}; A1.prototype.data=5; class B1 extends A1{get other(){return 1}}; console.dir(new B1,{showHidden:true}); console.dir(new A1,{showHidden:true});
}
console.dir('abc',{showHidden:true}); console.dir(new String('abc'),{showHidden:true});
console.dir(Promise.resolve(4),{showHidden:true});
console.dir(new WeakSet([{a:1},{b:2}]),{showHidden:true}); console.dir(new WeakMap([[{a:1},2]]),{showHidden:true});
console.dir(new Proxy({a:1},{get(){return 5}}),{showProxy:true}); console.dir(new Proxy(function(){},{}),{showProxy:1}); console.dir({p:new Proxy({a:{b:{}}},{})},{showProxy:true,depth:0});
console.dir(new Proxy(new Proxy({},{}),{}),{showProxy:true});
console.dirxml({a:1},[2],'x'); console.dirxml();
