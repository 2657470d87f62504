// Hoisting, closures and this, as asked everywhere.
var a = 1;
function f() { console.log(a); var a = 2; console.log(a); }
f();
(function () { console.log(typeof g, typeof h); var h = () => {}; function g() {} })();
const o = { a: 3, get() { return this.a; }, arrow: () => typeof this.a, later() { setTimeout(function () { console.log(this.a); }, 0); setTimeout(() => console.log(this.a), 0); } };
const get = o.get;
try { console.log(o.get(), get.call({ a: 4 }), o.arrow()); } catch (e) { console.log(e.message); }
o.later();
