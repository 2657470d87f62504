const log = [];
const f = (...parts) => log.push(parts.join(' '));
const flush = () => console.log(log.splice(0).join(' | '));
function tryAll(how) { try { f('try'); if (how === 'throw') throw 'T'; if (how === 'return') return 'R'; for (;;) { try { if (how === 'break') break; if (how === 'continue') { how = 'break'; continue; } return 'inner'; } finally { f('inner finally'); } } f('after loop'); } catch (e) { f('catch ' + e); return 'C'; } finally { f('finally'); } return 'end'; }
for (const how of ['throw', 'return', 'break', 'continue', 'x']) { f(tryAll(how)); flush(); }
console.log((() => { try { return 1; } finally { return 2; } })(), (() => { try { throw 1; } finally { return 2; } })(), (() => { for (;;) { try { return 1; } finally { break; } } return 3; })(), (() => { l: try { return 1; } finally { break l; } return 4; })());
console.log((() => { let i = 0; try { return i; } finally { i = 5; } })(), (() => { const o = {}; try { return o; } finally { o.x = 1; } })());
try { try { throw 'a'; } finally { throw 'b'; } } catch (e) { console.log(e); }
try { try { throw 'a'; } catch (e) { throw e + 'c'; } finally { f('fin'); } } catch (e) { console.log(e); } flush();
function sw(x) { switch (x) { case 1: f('one'); case 2: f('two'); break; default: f('default'); case 3: f('three'); break; case '4': f('string four'); } }
for (const x of [1, 2, 3, 4, '4', NaN]) { sw(x); flush(); }
switch (f('disc'), 2) { case (f('c1'), 1): case (f('c2'), 2): f('hit'); case (f('c3'), 3): f('fall'); } flush();
switch (1) { } switch (1) { default: f('only default'); } flush();
(() => { switch (1) { case 1: for (const x of [1, 2]) { if (x === 1) continue; break; } f('after for'); return; } })(); flush();
outer: for (let i = 0; i < 3; i++) { inner: for (let j = 0; j < 3; j++) { if (j === 1) continue inner; if (i === 1) continue outer; if (i === 2) break outer; f(i, j); } } flush();
let n = 0; do { n++; if (n === 2) continue; if (n === 4) break; f(n); } while (n < 10); flush();
a: b: for (;;) { break a; } blk: { f('before'); if (n) break blk; f('never'); } flush();
for (var k in { x: 1, y: 2, __proto__: { z: 3, x: 9 } }) f(k); flush();
for (const k in 'ab') f(k); for (const k in [5, , 7]) f(k); for (const k in null) f('never'); for (const k in undefined) f('never'); for (const k in 5) f('never'); flush();
const dyn = { a: 1, b: 2, c: 3 }; for (const k in dyn) { f(k); delete dyn.b; dyn.d = 4; } flush();
for (const k in { 2: 0, b: 0, 1: 0, a: 0, [Symbol()]: 0 }) f(k); flush();
const o = {}; for (o.key in { p: 1, q: 2 }) f(o.key); for (o['v'] of [1, 2]) f(o.v); for ([o.x, o.y = 'd'] of [[1], [2, 3]]) f(o.x, o.y); for ({ length: o.len } of ['abc']) f(o.len); flush();
for (var i = 0, j = 10; i < j; i += 3, j -= 2) f(i, j); flush();
for (let i = 0; ; ) { if (i++ > 1) break; f(i); } flush();
const arr = [1, 2, 3]; for (const x of arr) { f(x); if (x === 1) arr.push(4); if (x === 2) arr.length = 3; } flush();
for (const x of new Set([1, 2, 1])) f(x); for (const [k, v] of new Map([['a', 1]])) f(k, v); for (const c of 'a\u{1F600}b') f(c.length); flush();
if (0) f('no'); else if ('') f('no'); else if (null) f('no'); else f('else'); if (1) ; else f('no'); flush();
var v1 = 1; var v1; console.log(v1); ; ; { } debugger;
while (true) { if (n-- < 0) break; } console.log(n);
const gen = (function* () { try { yield 1; yield 2; } finally { f('gen cleanup'); } })(); for (const x of gen) { f(x); break; } flush();
console.log([...(function* () { const r = yield* [1, 2]; yield r; yield* (function* () { yield 3; return 'ret'; })(); })()]);
throwing: try { null.x; } catch { f('no binding'); } flush();
console.log((function () { if (true) { return 'a'; } else { return 'b'; } return 'c'; })(), (function () { while (true) { return 'loop'; } })(), (function () { for (const x of [1, 2, 3]) if (x > 1) return x; })(), (function () { })(), (function () { return; })());
