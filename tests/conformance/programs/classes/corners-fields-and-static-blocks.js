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
t('fields define not set',()=>{class A{set x(v){throw 1}};class B extends A{x=1};return Object.getOwnPropertyDescriptor(new B,'x')});
t('field this',()=>{class A{a=this;b=()=>this};let x=new A;return [x.a===x,x.b()===x]});
t('field arguments/eval',()=>{class A{a=typeof new.target};return new A().a});
t('static this',()=>{class A{static a=this;static b=typeof new.target;static{this.c=1}};return [A.a===A,A.b,A.c]});
t('accessor private static',()=>{class A{static get #p(){return 1};static set #p(v){this.q=v};static t(){this.#p=4;return [this.#p,this.q,this.#p+=1,this.#p++,this.#p??=2,this.q]}};return A.t()});
t('private optional',()=>{class A{#x=1;static t(o){return o?.#x};static u(o){return o?.a.#x}};return [A.t(null),A.t(new A),A.u(undefined)]});
t('private destruct',()=>{class A{#x;
t(){[this.#x]=[3];({a:this.#x}={a:this.#x+1});for(this.#x of [9]);return this.#x}};return new A().t()});
t('private tagged',()=>{class A{#x(s){return this===A&&s[0]};static #y=1;static m=A;
t(){return this.#x`hi`}};return new A().t()});
t('gen method',()=>{class A{*[Symbol.iterator](){yield* [1,2]};async *b(){}};return [...new A]});
