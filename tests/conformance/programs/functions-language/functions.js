'use strict';
const t = f => { try { return f(); } catch (e) { return e.name + ': ' + e.message; } };
console.log(((a, b = 2, ...c) => 1).length, (function (a, b, c) {}).length, (function (...a) {}).length, (({ a }, [b]) => 1).length);
console.log((a => a * 2)(4), ((a, b) => ({ a, b }))(1, 2), (() => { return; })(), (() => ({}))());
const obj = { name: 'obj', regular() { return this.name; }, arrow: () => typeof this, nested() { return [1].map(() => this.name)[0]; }, delayed() { return () => this; } };
console.log(obj.regular(), obj.arrow(), obj.nested(), obj.delayed()() === obj, t(obj.regular), t(() => (0, obj.regular)()), (obj.regular)(), (obj?.regular)());
console.log((function () { return this; })(), typeof (function () { return this; }).call(5), (function () { return this; }).call(null), (function () { return this; }).apply('s'));
console.log((function f(n) { return n ? n + f(n - 1) : 0; })(10), [3, 1, 2].sort((a, b) => a - b), [1, 2, 3].reduce((a, b) => a + b));
function defaults(a, b = a * 2, c = () => a + b, d = arguments.length) { a = 100; return [a, b, c(), d]; }
console.log(defaults(1), defaults(1, undefined), defaults(1, null), defaults(1, 2, undefined, 4, 5));
function args() { arguments[0] = 'changed'; return [arguments.length, ...arguments, typeof arguments, Array.isArray(arguments), Object.prototype.toString.call(arguments)]; }
console.log(args(1, 2), args());
function unmapped(a) { arguments[0] = 9; return a; } console.log(unmapped(1));
console.log(t(() => (function () { return arguments.callee; })()));
function nt() { return new.target === undefined ? 'call' : new.target.name; } console.log(nt(), Reflect.construct(function F() { this.r = new.target === F; }, []).r);
class NT { constructor() { this.t = (() => new.target.name)(); } } console.log(new NT().t, new (class Sub extends NT {})().t);
console.log(function () {}.name, (() => {}).name, (function named() {}).name, new Function('a', 'b', 'return a+b').name, (class { m() {} get g() { return 1; } }).name);
let f1 = function () {}, f2 = () => {}, f3 = class {}, { f4 = () => {} } = {}, [f5 = function () {}] = []; const f6 = (function () {}); let f7; f7 = () => {}; let f8 = (0, () => {}); let o9 = {}; o9.f9 = () => {};
console.log(f1.name, f2.name, f3.name, f4.name, f5.name, f6.name, f7.name, f8.name === '', o9.f9.name === '');
console.log(f1.bind().name, Object.getOwnPropertyDescriptor({ get a() { return 1; } }, 'a').get.name, (async () => {}).constructor.name, (function* () {}).constructor.name, (async function* () {}).constructor.name);
console.log(String(function  spaced ( a,b ) { /* c */ return a }), String((a)=>a), String(class   X{}), String({ m ( ) { } }.m), String({ get  g(){ return 1 } }.m), String(Object.getOwnPropertyDescriptor({ get  g(){ return 1 } }, 'g').get), String(async  x=>x), String({ *g(){} }.g), String({ async*[ 'c' ](){} }.c), String(Math.max));
console.log(t(() => { (function f() { f = 1; })(); }), t(() => { undeclared = 1; }), t(() => { Object.freeze([1]).push(2); }), t(() => { delete Object.prototype; }), t(() => { (void 0).x = 1; }));
const compose = (...fs) => x => fs.reduceRight((v, g) => g(v), x); console.log(compose(x => x + 1, x => x * 2)(5));
const curry = g => function c(...a) { return a.length >= g.length ? g(...a) : (...b) => c(...a, ...b); }; console.log(curry((a, b, c) => a + b + c)(1)(2)(3));
console.log(Math.max(...[1, 5], ...new Set([9, 2])), [...'abc'].join(), ((...r) => r.length)(...[1, 2], 3, ...[]), new Date(...[2020, 0, 1]).getFullYear());
function tag(strings, ...values) { return strings.raw.map((s, i) => s + (i < values.length ? `[${values[i]}]` : '')).join(''); }
console.log(tag`a${1}b${'x'}c\n`, tag``, tag`${1}${2}`, ((s) => s)`x` === ((s) => s)`x`, (() => { const g = s => s; const h = () => g`same`; return h() === h(); })(), Object.isFrozen(((s) => s)`x`), ((s) => [s[0], s.raw[0]])`\unicode`);
console.log(`line1
line2 ${1 + 1} ${`nested ${'deep'}`}`, `\u0041\x42\0`.length, `${[1, 2]}`, `${{}}`, `a${null}${undefined}${true}`);
var iife = (function () { return 'iife'; }()); console.log(iife, !function () { return false; }(), +function () { return '5'; }(), void function () {}());
console.log([..."ab"].map((c, i, all) => c + i + all.length), [1, 2, 3].map(parseInt), ['1', '2', '3'].map(Number), [[1, 2], [3]].map(([a, b = 'd']) => a + b));
async function af(a = (() => { throw new Error('default rejects'); })()) {} af().catch(e => console.log('rejected', e.message));
function* gf(a = (() => { throw new Error('default throws'); })()) {} console.log(t(() => gf()));
console.log(t(() => { null.foo; }), t(() => { undefined.foo(); }), t(() => { let x = {}; x.y.z; }), t(() => { (() => {})()(); }), t(() => [].reduce((a, b) => a)));
console.log((function () { return typeof this; }).call('str'), (() => { try { return (function () { return arguments.caller; })(); } catch (e) { return e.name; } })());
console.log(obj?.regular?.(), obj?.['name'], obj.nope?.(), obj.nope?.a.b.c(), null?.x, delete obj?.nothing, obj?.nested?.call({ name: 'other' }));
let short = 0; const side = () => ++short; null?.[side()]; undefined?.(side()); console.log(short, (null || undefined) ?? 'z', 0 || null || 'y', 1 && 0 && 2);
