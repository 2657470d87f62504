// Instances and classes.
{
  class A{}; class B extends A{constructor(){super();this.x=1}}; console.log(new A, new B, [new A], {b:new B});
}
{
  class Foo{#p=1; q=2; static s=3; get g(){return 1} m(){}}; console.log(new Foo, Foo, [Foo], {Foo});
}
console.log(class {}, class X{}, class Y extends Array{}, class extends Object{}, class Z extends null{});
{
  const C=class{}; console.log(C, new C);
}
console.log(new (class{}), new (class{ x=1 }));
{
  class P1{}; class P2 extends P1{}; console.log(P1.prototype, P2.prototype);
}
{
  class St{static a=1; static b(){}}; console.log(St);
}
console.log(new (class Node{constructor(){this.left=null;this.right=null;this.value=5}})());
{
  class LinkedList{constructor(){this.head=null;this.size=0} add(v){this.head={v,next:this.head};this.size++}}; const l=new LinkedList; for(let i=0;i<5;i++)l.add(i); console.log(l);
}
{
  class Tree{constructor(v,c=[]){this.v=v;this.c=c}}; console.log(new Tree(1,[new Tree(2,[new Tree(3,[new Tree(4)])]),new Tree(5)]));
}
{
  class Emitter{#l=new Map();handlers={};on(){}}; console.log(new Emitter);
}
{
  class Stack{constructor(){this.items=[]} push(x){this.items.push(x)}}; const st2=new Stack; for(let i=0;i<40;i++)st2.push(i); console.log(st2);
}
console.log(new (function Foo(){this.a=1})(), new (function(){this.a=1})());
{
  const Named=function(){}; console.log(new Named, Named); const arrow=()=>{}; console.log(arrow, {arrow}); const o2={m:()=>{},['x'+1]:()=>{}}; console.log(o2);
}
console.log(class A{static{this.z=1}}, class B{static #p=1;static q=()=>{}}, class extends Array{});
