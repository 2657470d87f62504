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
t('fields order',()=>{let l=[];class A{[(l.push('k1'),'a')]=l.push('v1');static [(l.push('k2'),'b')]=l.push('v2');[(l.push('k3'),'c')](){};static{l.push('blk')}static d=l.push('v3')};l.push('new');new A;return l});
t('private brand',()=>{class A{#x=1;static t(o){return #x in o}static g(o){return o.#x}};return [A.t(new A),A.t({}),(()=>{try{A.g({})}catch(e){return e.message}})()]});
t('private in nonobj',()=>{class A{#x=1;static t(o){return #x in o}};return A.t(1)});
t('private method write',()=>{class A{#m(){};s(){this.#m=1}};new A().s()});
t('private getter only',()=>{class A{get #m(){return 1};s(){this.#m=1}};new A().s()});
t('private setter only',()=>{class A{set #m(v){};s(){return this.#m}};new A().s()});
t('private double init',()=>{class B{constructor(o){return o}};class A extends B{#x=1};let o={};new A(o);new A(o)});
t('private meth double',()=>{class B{constructor(o){return o}};class A extends B{#x(){}};let o={};new A(o);new A(o)});
t('static private inh',()=>{class A{static #x=1;static g(){return this.#x}};class B extends A{};return [A.g(),(()=>{try{return B.g()}catch(e){return e.message}})()]});
t('private on proxy',()=>{class A{#x=1;g(){return this.#x}};return new Proxy(new A,{}).g()});
t('private on frozen',()=>{class B{constructor(o){return o}};class A extends B{#x=1;g(){return this.#x}};let o=Object.freeze({});new A(o);return A.prototype.g.call(o)});
