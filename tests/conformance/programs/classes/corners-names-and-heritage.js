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
t('field names',()=>{class A{a=()=>{};b=function(){};#c=()=>{};static d=class{};['e']=()=>{};e2=class{static name='q'};cn(){return this.#c.name}};let x=new A;return [x.a.name,x.b.name,x.cn(),A.d.name,x.e.name,x.e2.name]});
t('class name binding',()=>{class A{static m(){A=1}};A.m()});
t('class expr name',()=>{let C=class D{static n(){return D.name}};return [C.n(),typeof D]});
t('tdz heritage',()=>{class A extends A{}});
t('tdz computed',()=>{class A{[A.x](){}}});
t('static name',()=>{class A{static name(){}};class B{static name=1};class C{static get name(){return 'g'}};return [typeof A.name,B.name,C.name,Object.getOwnPropertyNames(class{}),Object.getOwnPropertyNames(class X{static a(){}})]});
t('extends null',()=>{class A extends null{};return [Object.getPrototypeOf(A)===Function.prototype,Object.getPrototypeOf(A.prototype)]});
t('extends null new',()=>{class A extends null{};new A});
t('extends nonctor',()=>{class A extends (()=>{}){}} );
t('extends proto bad',()=>{function f(){};f.prototype=1;class A extends f{}});
t('extends generator',()=>{class A extends (function*(){}){}} );
t('extends bound',()=>{let b=function(){}.bind();b.prototype={q:1};class A extends b{};return new A().q});
