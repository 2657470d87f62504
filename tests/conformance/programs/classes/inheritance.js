class A { constructor(x) { this.x = x; this.nt = new.target.name; } hi() { return 'A.hi ' + this.x; } static make(...a) { return new this(...a); } get acc() { return 'acc ' + this.x; } set acc(v) { this.x = v; } toString() { return `A(${this.x})`; } }
class B extends A { hi() { return super.hi() + ' B'; } static make(x) { return super.make(x * 2); } get acc() { return super.acc + '!'; } set acc(v) { super.acc = v + 1; } }
const b = B.make(4);
console.log(b.hi(), b.nt, b.acc, `${b}`, b instanceof A, B.__proto__ === A);
b.acc = 1; console.log(b.x);
class C extends B { constructor() { const f = () => super(9); f(); this.y = super.hi(); } m() { const g = () => super.hi(); return g(); } }
const c = new C(); console.log(c.y, c.m(), c.nt);
const tryit = f => { try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message); } };
tryit(() => new (class extends A { constructor() {} })());
tryit(() => new (class extends A { constructor() { this.x; } })());
tryit(() => new (class extends A { constructor() { super(); super(); } })());
tryit(() => new (class extends A { constructor() { return { custom: 1 }; } })().custom);
tryit(() => new (class extends A { constructor() { super(1); return 5; } })());
tryit(() => new (class extends A { constructor() { super(1); return undefined; } })().x);
tryit(() => new (class { constructor() { return 5; } })() instanceof Object);
tryit(() => B());
tryit(() => B.call({}));
tryit(() => { class X extends undefined {} });
tryit(() => { class X extends 5 {} });
tryit(() => { class X extends (() => {}) {} });
tryit(() => { class X extends null { constructor() { return Object.create(X.prototype); } } return Object.getPrototypeOf(X.prototype); });
tryit(() => { function F() {} F.prototype = 5; class X extends F {} });
tryit(() => { class X { constructor() { X = 1; } } new X(); });
tryit(() => { X; class X {} });
tryit(() => { const Y = class Z { f() { Z = 1; } }; new Y().f(); });
tryit(() => Object.getOwnPropertyDescriptor(A, 'prototype').writable);
tryit(() => JSON.stringify(Object.getOwnPropertyDescriptor(A.prototype, 'hi')));
tryit(() => typeof A.prototype.constructor, A.prototype.constructor === A);
class Arr extends Array { sum() { return this.reduce((a, b) => a + b, 0); } }
const arr = Arr.from([1, 2, 3]);
console.log(arr.sum(), arr.map(x => x * 2).sum(), arr.length, arr instanceof Arr, Array.isArray(arr));
arr[5] = 1; console.log(arr.length);
class MyError extends Error { constructor(m) { super(m); this.name = 'MyError'; } }
try { throw new MyError('custom'); } catch (e) { console.log(`${e}`, e instanceof MyError, e instanceof Error, e.stack.split('\n')[0]); }
class M extends Map { get(k) { return super.get(k) ?? 'missing'; } }
console.log(new M([[1, 2]]).get(1), new M().get(1));
class P extends Promise { static get [Symbol.species]() { return Promise; } }
console.log(new P(() => {}).then(() => {}) instanceof P, P.resolve(1) instanceof P);
function Old(x) { if (!new.target) return new Old(x); this.x = x; }
Old.prototype.get = function () { return this.x; };
console.log(Old(3).get(), new Old(4).get());
class FromOld extends Old { get() { return super.get() + 1; } }
console.log(new FromOld(5).get());
console.log(Reflect.construct(A, [1], B).nt, Reflect.construct(A, [1], B) instanceof B);
const mixin = S => class extends S { mixed() { return 'mixed ' + super.hi(); } };
console.log(new (mixin(A))(2).mixed());
class Static { static a = 1; static b = this.a + 1; static c() { return this.b; } static get d() { return super.toString === Function.prototype.toString; } }
console.log(Static.b, Static.c(), Static.d);
const proto = { greet() { return 'hello ' + this.n; } };
const obj = Object.setPrototypeOf({ n: 'o', greet() { return super.greet() + '?'; } }, proto);
console.log(obj.greet(), (0, obj.greet).call({ n: 'other' }));
class Acc { static #i = 0; get [`comp${1}`]() { return 'computed'; } static async s() { return 's'; } *[Symbol.iterator]() { yield* [1, 2]; } }
console.log(new Acc().comp1, [...new Acc()]);
console.log(class { a() {} }.toString(), String(class A { }));
super_test: { const o = { m() { return Object.getOwnPropertyNames(super.constructor).length > 0; } }; console.log(o.m()); }
const o2 = { set x(v) { this._x = v; }, get x() { return this._x; } };
const o3 = { __proto__: o2, set() { super.x = 5; return Object.keys(this); }, del() { try { delete super.x; } catch (e) { return e.name; } }, upd() { super.n = 1; super.n++; super.n += 5; return this.n; } };
console.log(o3.set(), o3.del(), o3.upd());
