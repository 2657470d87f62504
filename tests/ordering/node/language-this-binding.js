// this in functions, methods, arrows, bind, call, apply and detached methods.
const o = { name: 'o', method() { return this && this.name; }, arrow: () => typeof this, nested() { return (() => this.name)(); } };
const { method } = o;
globalThis.name = 'global';
console.log(o.method(), method(), o.arrow(), o.nested(), (0, o.method)(), (o.method)());
function f() { 'use strict'; return this; }
console.log(f(), f.call(1), typeof f.call('s'), f.apply(null), f.bind(7).call(8));
function sloppy() { return typeof this; }
console.log(sloppy.call(1), sloppy.call(undefined) === 'object');
setTimeout(o.method.bind({ name: 'bound' }), 0);
setTimeout(function () { console.log(this.constructor.name); }, 0);
