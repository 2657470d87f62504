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
t('class toString',()=>(class   A { /*c*/ x = 1 })+'');
t('method toString',()=>({ get  a ( ) {return 1}, async *  b(){} , ['c'+1] ( ) {} }).b+'');
t('getter toString',()=>Object.getOwnPropertyDescriptor({ get  a ( ) {return 1}},'a').get+'');
t('field anonymous fn toString',()=>{class A{a=(x) => x};return new A().a+''});
t('class in strict',()=>{class A{m(){undeclaredZ=1}};new A().m()});
t('class heritage strict',()=>{class A extends (function(){return this===undefined?Object:null}()){};return new A instanceof Object});
t('instance fields eval per',()=>{let n=0;class A{x=n++};new A;new A;return n});
t('decl hoist tdz',()=>{{ new Q; class Q{} }});
t('let class',()=>{let A=class{};return A.name});
t('default export-like',()=>(class{}).name);
t('name own?',()=>[(class{}).hasOwnProperty('name'),(function(){}).hasOwnProperty('name'),(()=>{}).hasOwnProperty('name'),[(class{static name(){}})].length]);
t('async ctor name', ()=>{class A{'constructor'(){this.z=1}};return new A().z});
t('symbol species',()=>{class A extends Array{};return new A(3).map(x=>x) instanceof A});
t('subclass builtins',()=>{class E extends Error{};class M extends Map{};class F extends Function{};class P extends Promise{};class R extends RegExp{};class S extends String{};class D extends Date{};class T extends Uint8Array{};class AB extends ArrayBuffer{};class B extends Boolean{};return [new E('m').message,new E instanceof E,new M([[1,2]]).get(1),new F('return 7')(),new F instanceof F,new R('a','g').flags,new S('xx').length,new T(2).length,new AB(3).byteLength,new B(false).valueOf(),Object.prototype.toString.call(new E)]});
t('symbol subclass',()=>{class S extends Symbol{};new S});
t('bigint subclass',()=>{class S extends BigInt{constructor(){super()}};new S});
t('function ctor in proto',()=>{class A{};return Object.getOwnPropertyDescriptor(A.prototype,'constructor')});
t('super in obj arrow',()=>{let o={__proto__:{x:4},m(){return (()=>super.x)()}};return o.m()});
t('super compound',()=>{let o={__proto__:{x:4},m(){super.x+=1;super.y??=2;super.x++;return [this.x,this.y]}};return o.m()});
t('super home fixed',()=>{let o={__proto__:{x:4},m(){return super.x}};let q={__proto__:{x:5},m:o.m};return q.m()});
t('eval order compound',()=>{let l=[];let o={get [(l.push('k'),'a')](){return 1}};return l});
t('static blocks await/arguments',()=>{class A{static{var x=1;let y=2;this.z=x+y}};return [A.z,typeof x]});
