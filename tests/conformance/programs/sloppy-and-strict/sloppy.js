var t = function (f) { try { return f(); } catch (e) { return e.name + ': ' + e.message; } };
console.log((function () { return this === globalThis; })(), (function () { return typeof this; }).call(5), (function () { return this.constructor.name; }).call('s'), (function () { return this === globalThis; }).call(null), (function () { 'use strict'; return this; })());
implicit = 5; console.log(implicit, delete implicit, typeof implicit, t(() => implicit));
function mapped(a, b) { arguments[0] = 'x'; b = 'y'; return [a, arguments[1], arguments.length, arguments[2]]; }
console.log(mapped(1, 2), mapped(1), mapped());
function mapped2(a) { arguments[0] = 2; delete arguments[0]; arguments[0] = 3; return [a, arguments[0]]; } console.log(mapped2(1));
function mapped3(a) { Object.defineProperty(arguments, '0', { writable: false, value: 7 }); a = 8; return [a, arguments[0]]; } console.log(mapped3(1));
function mapped4(a) { Object.freeze(arguments); a = 2; return arguments[0]; } console.log(mapped4(1));
function mapped5(a) { return (() => { a = 5; return arguments[0]; })(); } console.log(mapped5(1));
function dup(a, a) { return [a, arguments[0], arguments[1]]; } console.log(dup(1, 2));
console.log((function () { return typeof arguments.callee; })(), (function f() { return arguments.callee === f; })(), [...(function () { return arguments; })(1, 2)]);
console.log(Object.freeze({ a: 1 }).a = 2, t(() => { Object.freeze([1])[0] = 5; return 'silent'; }), t(() => { (5).x = 1; return 'silent'; }), t(() => { 'abc'.length = 1; return 'silent'; }), delete Object.freeze({ a: 1 }).a, t(() => { undefined = 1; return typeof undefined; }), t(() => { NaN = 1; return NaN; }));
console.log((function f() { f = 1; return typeof f; })(), (function f() { var f = 1; return typeof f; })(), (function f(f) { return typeof f; })(1));
console.log(010, 0o10, '\101', typeof delete t, delete [1].length, delete {}.x);
console.log(t(() => { 'use strict'; undeclared = 1; }), t(function () { 'use strict'; Object.freeze({ a: 1 }).a = 2; }), t(function () { 'use strict'; delete Object.freeze({ a: 1 }).a; }), t(function () { 'use strict'; (5).x = 1; }), t(function () { 'use strict'; 'abc'.length = 1; }), t(function () { 'use strict'; 'abc'[0] = 'x'; }), t(function () { 'use strict'; ({ get a() { return 1; } }).a = 2; }), t(function () { 'use strict'; Object.preventExtensions({}).q = 1; }), t(function () { 'use strict'; return (function () { return this; })(); }));
var a = 1; { var a = 2; } console.log(a); console.log(typeof hoistedFn); { function hoistedFn() {} }
console.log((0, eval)('var evalVar = 1; let evalLet = 2; evalVar + evalLet'), evalVar, typeof evalLet, delete globalThis.evalVar, typeof evalVar);
console.log((0, eval)('1;;;'), (0, eval)('if (1) { 5 } else { 6 }'), (0, eval)('for (var q = 0; q < 3; q++) q;'), (0, eval)('try { 1 } finally { 2 }'), (0, eval)('do { 3; break; } while (1)'), (0, eval)('switch (1) { case 1: "s" }'), (0, eval)('l: { 7; break l; }'), (0, eval)('({a: 1}).a'), (0, eval)('{a: 1}'), (0, eval)('var z = 5'), (0, eval)('function ff() {} 8; function gg() {}'), (0, eval)('"use strict"; this === globalThis'));
console.log(new Function('return this')() === globalThis, new Function('a', 'b = 2', '...c', 'return [a, b, c]')(1), new Function('a,b', 'return a+b')(1, 2), t(() => new Function('return (')), new Function().toString());
console.log(t(() => { for (var x = 5 in {}); return x; }), t(() => (function () { return [].concat.call(1, 2).length; })()));
try { throw 1 } catch (e) { var e = 2; console.log(e); } console.log(e);
console.log(function () { return f; function f() {} var f = 1; }().name, (function (a, b) { return a + b; }).call(...[null, 1, 2]), ((a, b) => a)(...'xy'));
console.log(typeof globalThis.t, this === module.exports, typeof require, typeof __filename, (() => this === module.exports)());
