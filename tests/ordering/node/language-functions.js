// Functions: length, name, arguments, defaults, rest, closures, recursion, toString.
function f(a, b = 2, ...c) { return [a, b, c.length, arguments.length].join(); }
console.log(f(1), f(1, undefined, 3), f(), f.length, f.name, (() => {}).name, (function () {}).name);
function mapped(a) { arguments[0] = 'changed'; return a; }
function unmapped(a) { 'use strict'; arguments[0] = 'changed'; return a; }
console.log(mapped('x'), unmapped('x'));
const counter = (() => { let n = 0; return { up: () => ++n, down: () => --n }; })();
counter.up(); counter.up(); console.log(counter.down(), (function fact(n) { return n < 2 ? 1 : n * fact(n - 1); })(10));
const o = { ['computed' + 1]() {}, arrow: () => {}, get g() { return 1; } };
console.log(o.computed1.name, o.arrow.name, f.bind().name, Object.getOwnPropertyDescriptor(o, 'g').get.name, new Function('a', 'return a * 2')(4), f.toString().length, (x => x+1).toString());
console.log(((a, b) => a + b).length, ((a = 1, b) => 0).length, typeof f.prototype, (() => 0).prototype, [1, 2, 3].map(parseInt).join(), Math.max.apply(null, [1, 5, 3]));
