function show(value) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (Array.isArray(value)) return `[${Array.from(value, show).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{${Reflect.ownKeys(value).map((key) => `${String(key)}: ${show(value[key])}`).join(', ')}}`;
}
function t(what, run) {
  let result;
  try {
    result = show(run());
  } catch (error) {
    result = `${error.name}: ${error.message}`;
  }
  console.log(`${what}: ${result}`);
}
t('new.target',()=>{function f(){return new.target};class A{constructor(){this.n=new.target}};class B extends A{};return [f(),typeof new f,new B().n===B,(()=>{let g=function(){return (()=>new.target)()};return typeof new g})()]});
t('class call',()=>{class A{};A()});
t('class call2',()=>{(class{})()});
t('accessors',()=>{class A{get a(){return 1}set a(v){}static get b(){return 2}};let d=Object.getOwnPropertyDescriptor(A.prototype,'a');return [d.enumerable,d.configurable,d.get.name,d.set.name,d.get.hasOwnProperty('prototype'),Object.getOwnPropertyDescriptor(A,'prototype')]});
t('method no proto',()=>[({m(){}}).m.hasOwnProperty('prototype'),({*m(){}}).m.hasOwnProperty('prototype'),({async m(){}}).m.hasOwnProperty('prototype'),(async function*(){}).hasOwnProperty('prototype')]);
t('new method',()=>new ({m(){}}).m);
t('new async',()=>new (async function(){}));
t('new gen',()=>new (function*(){}));
t('new arrow',()=>new (()=>{}));
t('computed proto',()=>{class A{['constructor'](){return 1}};return [new A().constructor(),A.prototype.constructor===A]});
t('static prototype',()=>{class A{static ['prototype'](){}}});
t('static field prototype',()=>{class A{static ['proto'+'type']=1}});
t('field constructor computed',()=>{class A{['constructor']=1};return new A().constructor});
