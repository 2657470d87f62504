console.log(typeof inBlock, typeof inIf);
{ console.log(typeof inBlock); function inBlock() { return 1; } }
console.log(typeof inBlock, inBlock());
if (true) function inIf() { return 'if'; } else function inIf() { return 'else'; }
console.log(inIf());
{ function twice() { return 1; } twice = 5; function twice() { return 2; } console.log(typeof twice); }
console.log(typeof twice);
(function () { 'use strict'; { function strictOne() {} } console.log(typeof strictOne); })();
(function () { let guarded = 1; { function guarded() {} } console.log(guarded); })();
(function (param) { { function param() {} } console.log(param); })('param');
(function (p = 1) { { function p() {} } console.log(p); })();
(function () { console.log(typeof f); switch (1) { case 1: function f() {} } console.log(typeof f); })();
(function () { for (let i = 0; i < 1; i++) { function inLoop() { return i; } } console.log(inLoop()); })();
(function () { try { throw 1; } catch (e) { { function e() {} } console.log(typeof e); } })();
(function () { { async function notHoisted() {} } console.log(typeof notHoisted); { function* alsoNot() {} } console.log(typeof alsoNot); })();
lab: function labelled() { return 'labelled'; } console.log(labelled());
(function () { f(); function f() { console.log('hoisted'); } function f() { console.log('last wins'); } })();
(function () { console.log(f); var f = 1; console.log(f); function f() {} })();
(function () { var f; function f() {} console.log(typeof f); })();
(function (a) { console.log(typeof a); function a() {} })(1);
(function (arguments_) { console.log(arguments.length); var arguments; console.log(arguments.length); })(1, 2);
(function () { var arguments = 5; console.log(arguments); })(1);
(function () { function arguments() {} console.log(typeof arguments); })(1);
(function (a, b = arguments.length) { console.log(b); })(1, undefined, 3);
(function () { console.log((() => arguments[0])()); })('arrow sees it');
