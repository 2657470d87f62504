// Format specifiers of objects.
{
  console.log('%j',{a:1,b:[1,2]}); console.log('%j','x'); console.log('%j',undefined); console.log('%j',()=>{}); console.log('%j',{toJSON(){return 'J'}}); const c={}; c.c=c; console.log('%j',c);
}
try {
  console.log('%j',10n);
} catch (error) {
  console.log(error.name, error.message);
}
try {
  console.log('%j',{toJSON(){throw new Error('tj')}});
} catch (error) {
  console.log(error.name, error.message);
}
console.log('%o',{a:{b:{c:{d:{e:{f:1}}}}}}); console.log('%o',[1,2,3]); console.log('%o','str'); console.log('%o',function foo(){}); console.log('%o',()=>{}); console.log('%o',new Proxy({a:1},{}));
console.log('%O',{a:{b:{c:{d:{e:{f:1}}}}}}); console.log('%O',[1,2,3]); console.log('%O','str'); console.log('%O',function foo(){}); console.log('%O %O',{a:1},5,{b:2});
console.log('%o',[1,{a:2}]); console.log('%o',{f(){}});
console.log('%o',class A{ static s=1 });
console.log('%o',async()=>{}); console.log('%o',function*g(){});
console.log('%o',new Map([['a',{b:1}]])); console.log('%o',new Set([1])); console.log('%o',new Date(0)); console.log('%o',/x/g); console.log('%o',Symbol('a')); console.log('%o',null); console.log('%o',Promise.resolve(1));
