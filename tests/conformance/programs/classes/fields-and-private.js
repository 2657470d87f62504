const log = [];
const t = (name, value) => (log.push(name), value);
class A {
  [t('key1', 'f1')] = t('f1', 1);
  static [t('key2', 's1')] = t('s1', 2);
  #p = t('#p', 3);
  static #sp = t('#sp', 4);
  [t('key3', 'm')]() { return this.#p; }
  static { t('block ' + this.s1 + A.#sp); this.fromBlock = () => A.#sp; }
  get #acc() { return this.#p * 10; }
  set #acc(v) { this.#p = v; }
  #method() { return 'private ' + this.#p; }
  static #sm() { return 'static private'; }
  test() { this.#acc = 7; this.#p++; this.#p += 2; this.#p ??= 0; return [this.#acc, this.#method(), A.#sm()]; }
  static has(o) { return #p in o; }
  static read(o) { return o.#p; }
  arrow = () => this.#p;
  'quoted' = 1; 42 = 2; uninit; static staticUninit;
  self = this; name2 = A.name;
}
console.log(log.splice(0).join(' | '));
const a = new A();
console.log(log.splice(0).join(' | '));
console.log(a.m(), a.test(), a.arrow(), A.has(a), A.has({}), A.fromBlock());
console.log(Object.keys(a), 'uninit' in a, Object.keys(A), a.self === a, a.name2);
try { A.read({}); } catch (e) { console.log(e.message); }
class B extends A {
  #p = 'B own';
  own = super.m();
  constructor(...args) { log.push('before super'); super(...args); log.push('after super'); }
  both() { return [this.#p, super.m()]; }
}
log.length = 0;
const b = new B();
console.log(log.join(' | '), b.both(), b.own);
class Base { constructor() { this.init(); } init() { log.push('base init'); } }
class Derived extends Base { field = 'set'; init() { log.push('derived init ' + this.field); } }
log.length = 0;
new Derived();
console.log(log);
class Counter { static #count = 0; static inc() { return ++Counter.#count; } static get count() { return this.#count; } }
Counter.inc(); Counter.inc();
console.log(Counter.count);
try { (class extends Counter {}).count; } catch (e) { console.log(e.message); }
const C = class Named { static who = Named.name; static self = () => Named; };
console.log(C.who, C.self() === C, typeof Named);
console.log((class { static name = 'own name'; }).name, (class { static name() {} }).name.name, (class {}).name);
const anon = class { static n = this.name; static f = () => {}; g = function () {}; #h = () => {}; h() { return this.#h.name; } static [Symbol('s')] = class {}; };
console.log(anon.n, anon.f.name, new anon().g.name, new anon().h(), anon[Object.getOwnPropertySymbols(anon)[0]].name);
class Ret { constructor(o) { return o; } }
class Stamp extends Ret { #mark = 'stamped'; static read(o) { return o.#mark; } }
const plain = Object.freeze({});
new Stamp(plain);
console.log(Stamp.read(plain));
try { new Stamp(plain); } catch (e) { console.log(e.message); }
class Chain { #v = { deep: { er: 1 } }; get(o) { return [o?.#v.deep.er, o?.#v?.nope?.x]; } }
console.log(new Chain().get(new Chain()), new Chain().get(undefined));
class Gen { *#g() { yield 1; yield 2; } async #a() { return 'a'; } all() { return [...this.#g()]; } p() { return this.#a(); } }
console.log(new Gen().all());
new Gen().p().then(console.log);
function order() { return class { static [(log.push('k1'), 'x')] = log.push('v1'); static [(log.push('k2'), 'y')] = log.push('v2'); [(log.push('k3'), 'z')] = log.push('v3'); }; }
log.length = 0; const O = order(); new O(); console.log(log);
console.log(Object.getOwnPropertyNames(class { static a() {} static b = 1; static get c() { return 1; } }));
console.log(Object.getOwnPropertyNames(A.prototype));
