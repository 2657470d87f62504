// Format specifiers of strings, percent signs, and what is left over.
console.log('%s','a'); console.log('%s',1,2); console.log('%s %s','a'); console.log('%s'); console.log('%%'); console.log('%%','x'); console.log('100%','x'); console.log('%x','y'); console.log('%','z'); console.log('a%','z'); console.log('%s%s%s','a','b','c','d');
console.log('%c styled','color:red'); console.log('%ca%cb','x','y','z'); console.log('a%c','x'); console.log('%c'); console.log('%c','x');
console.log('%s',null); console.log('%s',undefined); console.log('%s',{a:1}); console.log('%s',[1,[2,[3]]]); console.log('%s',Symbol('a')); console.log('%s',10n); console.log('%s',-0); console.log('%s',()=>5); console.log('%s',class A{}); console.log('%s',new Date(0)); console.log('%s',/a/); console.log('%s',new Map([[1,{a:1}]])); console.log('%s',true);
{
  console.log('%s',{toString(){return 'own'}}); class T{toString(){return 'cls'}}; console.log('%s',new T); console.log('%s',Object.create(null)); console.log('%s',new (class extends T{})); console.log('%s',{[Symbol.toPrimitive](){return 'prim'}}); console.log('%s',new (class{[Symbol.toPrimitive](){return 'p2'}})); console.log('%s',new (class Q{})); console.log('%s',new (class E2 extends Error{})('msg').message);
}
{
  class D3 extends Date{toString(){return 'D3'}}; console.log('%s',new D3(0)); class D4 extends Date{}; console.log('%s',new D4(0)); console.log('%s', Object.create({toString:5})); console.log('%s',new Proxy({toString(){return 'px'}},{}));
}
try {
  console.log('%s',{toString(){throw new Error('ts')}});
} catch (error) {
  console.log(error.name, error.message);
}
try {
  console.log('%s',{toString(){return {}}});
} catch (error) {
  console.log(error.name, error.message);
}
console.log('a',1,{b:2},[3],'c\nd',null,undefined); console.log({a:1},'%s','x'); console.log(5,'%d',6); console.log('%s is %d years and %i, %f, %j %o %O %%','Bob',42.5,42.9,1.5,{a:1},[1],{b:{}},'extra');
console.log('%s\n%s','a','b'); console.log('\t%s','x'); console.log('%S','x'); console.log('% s','x'); console.log('%5d',5); console.log('%%s','x'); console.log('%%%s%%','x'); console.log('%s%','x'); console.log('%d%%',50);
console.log("%s", "a", "%s", "b"); console.log(new String('%s'),'x'); console.log(['%s'],'x');
