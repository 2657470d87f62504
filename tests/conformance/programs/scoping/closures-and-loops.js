const show = fs => console.log(fs.map(f => f()).join(' '));
{ const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); show(fs); }
{ const fs = []; for (var v = 0; v < 3; v++) fs.push(() => v); show(fs); }
{ const fs = []; for (let i = 0; i < 3; fs.push(() => i), i++); show(fs); }
{ const fs = []; for (let i = 0, inc = () => i++; i < 3; inc()) { fs.push(() => i); if (fs.length > 4) break; i++; } show(fs); }
{ const fs = []; for (let i = 0; fs.push(() => i), i < 2; i++) { } show(fs); }
{ const fs = []; for (let i = 0; i < 3; i++) { fs.push(() => i); i++; } show(fs); }
{ const fs = []; for (const k in { a: 1, b: 2 }) fs.push(() => k); show(fs); }
{ const fs = []; for (const x of [1, 2, 3]) fs.push(() => x); show(fs); }
{ const fs = []; for (let x of [1, 2]) { fs.push(() => x); x *= 10; } show(fs); }
{ const fs = []; let n = 0; while (n < 3) { const c = n * n; fs.push(() => c); n++; } show(fs); }
{ const fs = []; let n = 0; do { let c = n; fs.push(() => c++); n++; } while (n < 3); show(fs); show(fs); }
{ const fs = []; for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) fs.push(() => i * 10 + j); show(fs); }
{ const fs = []; for (let i = 0; i < 3; i++) { if (i === 1) continue; fs.push(() => i); } show(fs); }
{ const fs = []; outer: for (let i = 0; i < 3; i++) { for (let j = 0; j < 3; j++) { if (j === 1) continue outer; fs.push(() => `${i}${j}`); } } show(fs); }
const counter = (() => { let n = 0; return { inc: () => ++n, get: () => n, reset() { n = 0; } }; })();
counter.inc(); counter.inc(); console.log(counter.get()); counter.reset(); console.log(counter.get());
function outer() { const a = 1; return function middle() { const b = 2; return function inner() { const c = 3; return () => [a, b, c].join(); }; }; }
console.log(outer()()()());
const makers = [];
for (let i = 0; i < 2; i++) { let count = i * 10; makers.push({ inc: () => ++count, other: () => --count }); }
console.log(makers[0].inc(), makers[0].inc(), makers[1].inc(), makers[0].other());
let x = 'outer';
{ let x = 'inner'; { let x = 'innermost'; console.log(x); } console.log(x); }
console.log(x);
var hoisted = typeof later; var later = 1; console.log(hoisted, typeof fn, typeof notFn);
function fn() {} var notFn = function () {};
switch (1) { case 0: let sw; case 1: let other; console.log(other); }
try { throw 1; } catch (e) { var leaked = e; let e2 = e; } console.log(leaked, typeof e2);
const fact = function f(n) { return n < 2 ? 1 : n * f(n - 1); }; console.log(fact(10));
console.log((function () { try { return 'try'; } finally { console.log('finally'); } })());
const shadow = 1; (shadow => console.log(shadow))(2); (function (shadow) { var shadow; console.log(shadow); })(3); (function (shadow) { var shadow = 4; console.log(shadow); })(3);
console.log((function (a, b = () => a) { var a = 5; return [a, b()]; })(1), (function (a, b = () => a) { a = 5; return [a, b()]; })(1));
console.log((function (a, get = () => x2, x2 = 'p') { var x2 = 'v'; return [x2, get()]; })());
let late; const readLate = () => late; late = 'assigned'; console.log(readLate());
label: { console.log('in'); break label; console.log('never'); }
for (const [i, c] of [...'ab'].entries()) setTimeout(() => console.log('timer', i, c));
for (let i = 0; i < 2; i++) setTimeout(() => console.log('let', i));
for (var w = 0; w < 2; w++) setTimeout(() => console.log('var', w));
async function af() { const fs = []; for (let i = 0; i < 3; i++) { await null; fs.push(() => i); } show(fs); }
af();
function* gen() { for (let i = 0; i < 3; i++) yield () => i; }
show([...gen()]);
