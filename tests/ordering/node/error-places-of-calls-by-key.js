// where V8 says that a call stands: the last name before its arguments, else their parenthesis
const at = (e) => e.stack.split('\n').slice(1, 3).map((l) => l.replace(/.*:(\d+:\d+)\)?$/, '$1')).join(' ');
const bad = () => { throw new Error('bad'); };
const n = () => o;
const o = { bad, ['b d']: bad, n, f: () => bad };
class A { #p = bad; #q = 1; t() { return this.#p(); } u() { return this.#q(); } v() { return this.self().#p(); } self() { return this; } constructor(x) { if (x) x(); } }
class B extends A { constructor() { super(bad); } }
class C extends A { t() { return super.t(); } w() { return super['t'](); } }
for (const go of [
  () => o['b d'](), () => o['bad'](1), () => n()['bad'](...[1]), () => (bad)(), () => (o.bad)(), () => (o['bad'])(), () => o.f()(), () => n().f()(1),
  () => new A().t(), () => new A().u(), () => new A().v(), () => new B(), () => new C().t(), () => new C().w(), () => (() => bad())(), () => (function () { bad(); })(),
  () => o?.bad(), () => o?.['bad'](), () => o.bad?.(), () => (0, bad)(), () => bad.call(1), () => Reflect.apply(bad, 1, []), () => [1].map(bad), () => o[`bad`](),
  () => n`x`(), () => n`x`.bad(), () => n()[1](), () => n().zip(), () => n()['zip'](), () => n()?.zip(), () => (n().zip)(), () => (n)().zip.x(), () => o.f()()(),
]) try { go(); } catch (e) { console.log(e.name, e.message, at(e)); }
