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
t('super arrow',()=>{class A extends Object{constructor(){let f=()=>super();f();this.x=1}};return new A().x});
t('this before super',()=>{class A extends Object{constructor(){this.x;super()}};new A});
t('super prop before',()=>{class A extends Object{constructor(){super.x;super()}};new A});
t('super[key] order',()=>{let l=[];class A extends Object{constructor(){super[(l.push('key'),super(),'a')];}};new A;return l});
t('super set',()=>{class A{};class B extends A{s(){super.x=1;return [Object.keys(this),'x' in A.prototype]}};return new B().s()});
t('super set ro',()=>{class A{};class B extends A{s(){super.x=1;}};let b=Object.freeze(new B);b.s()});
t('super accessor recv',()=>{class A{get x(){return this.y}};class B extends A{y=5;g(){return super.x}};return new B().g()});
t('super method',()=>{let p={m(){return 'p'+this.v}};let o={__proto__:p,v:1,m(){return super.m()}};return o.m()});
t('super delete',()=>{let o={m(){delete super.x}};o.m()});
t('super undefined call',()=>{let o={m(){super.nope()}};o.m()});
t('super null proto',()=>{let o={__proto__:null,m(){return super.x}};return o.m()});
t('super static',()=>{class A{static s(){return 's'}};class B extends A{static s(){return super.s()+'b'};static f=super.s()};return [B.s(),B.f]});
t('super args spread',()=>{class A{constructor(...a){this.a=a}};class B extends A{constructor(){super(...[1,2],3)}};return new B().a});
t('super ctor dynamic',()=>{class A{};class C{constructor(){this.c=1}};class B extends A{};Object.setPrototypeOf(B,C);return new B().c});
t('super nonctor',()=>{class B extends Object{};Object.setPrototypeOf(B,parseInt);new B});
