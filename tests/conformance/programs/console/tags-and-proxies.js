// Symbol.toStringTag, odd constructors, and proxies, whose traps stay silent.
console.log(({[Symbol.toStringTag]:'Tagged'}));
console.log(({get [Symbol.toStringTag](){return 'T'}, a:1}));
{
  class Tg{get [Symbol.toStringTag](){return 'TT'}}; console.log(new Tg, [new Tg]); class Tg2 extends Map{get [Symbol.toStringTag](){return 'TM'}}; console.log(new Tg2([[1,2]]));
}
{
  class Tg3{}; Object.defineProperty(Tg3.prototype,Symbol.toStringTag,{value:'Tg3'}); console.log(new Tg3);
}
console.log(Object.create(null,{[Symbol.toStringTag]:{value:'Nul'}}));
new Proxy({a:1},{get(){console.log('trap')},ownKeys(){console.log('trap')}});
console.log([new Proxy([1,2],{}), new Proxy(function f(){},{}), new Proxy(class A{},{}), new Proxy(new Map([[1,2]]),{})]);
{
  const r=Proxy.revocable({}, {}); r.revoke(); console.log(r.proxy, [r.proxy]);
}
try {
  console.log(({get [Symbol.toStringTag](){throw new Error('tagboom')}}));
} catch (error) {
  console.log(error.name, error.message);
}
console.log(({get constructor(){throw new Error('cboom')}, a:1}));
console.log(({constructor:'x', a:1}));
console.log(({constructor:{name:'Fake'}, a:1}));
console.log(({constructor:class Fake{}, a:1}));
{
  class Hi{static [Symbol.hasInstance](){return true}}; console.log({constructor:Hi});
}
{
  class Thr{static [Symbol.hasInstance](){throw 1}}; console.log({constructor:Thr});
}
{
  const noctor=new (class Zed{x=1}); Object.defineProperty(noctor,'constructor',{value:undefined}); console.log(noctor);
}
console.log(new Proxy({a:1,b:{c:2}},{}), new Proxy([1,2,3],{get:(t,k)=>k==='length'?t.length:'!'}), new Proxy(new (class Foo{x=1}),{}));
