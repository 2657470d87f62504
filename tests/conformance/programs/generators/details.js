// Generators: prototypes, states, return values, finally, delegation, errors.
function* g() { try { const a = yield 1; console.log('a', a); const b = yield a * 2; console.log('b', b); return 'r'; } finally { console.log('finally'); } }
let i = g(); console.log(i.next('ignored'), i.next(4), i.next(5), i.next(), i.return(3), i[Symbol.iterator]() === i);
i = g(); console.log(i.return('early'), i.next());
i = g(); i.next(); console.log(i.return('mid'), i.next());
i = g(); try { i.throw(new Error('start')); } catch (e) { console.log(e.message, i.next()); }
i = g(); i.next(); try { i.throw(new Error('mid')); } catch (e) { console.log(e.message, i.next()); }
function* over() { try { yield 1; } finally { return 'override'; } }
i = over(); i.next(); console.log(i.return('x'));
i = over(); i.next(); console.log(i.throw(new Error('swallowed')));
function* yieldInFinally() { try { yield 1; } finally { yield 'cleanup'; } }
i = yieldInFinally(); i.next(); console.log(i.return('later'), i.next(), i.next());
function* caught() { while (true) try { yield 1; } catch (e) { console.log('caught', e); } }
i = caught(); i.next(); console.log(i.throw('t1'), i.throw('t2'));
function* running() { try { me.next(); } catch (e) { console.log(e.name, e.message); } try { me.return(); } catch (e) { console.log(e.message); } yield 1; }
const me = running(); console.log(me.next());
console.log(Object.prototype.toString.call(me), Object.getPrototypeOf(g).constructor.name, g.prototype.constructor, Object.getPrototypeOf(i) === caught.prototype);
try { new g(); } catch (e) { console.log(e.message); }
g.prototype = null; console.log(Object.getPrototypeOf(g()) === Object.getPrototypeOf(function* () {}).prototype);
const G = Object.getPrototypeOf(function* () {}).prototype;
for (const v of [{}, 1, [], undefined, 'a', g]) for (const m of ['next', 'return', 'throw']) try { G[m].call(v); } catch (e) { console.log(m, e.message.split('\n')[0]); }
function* params(a = (() => { throw new Error('param'); })()) { console.log('never'); }
try { params(); } catch (e) { console.log(e.message); }
function* args() { yield* arguments; } console.log([...args(1, 2, 3)]);
const o = { *m() { yield this.v; }, v: 5, *[Symbol.iterator]() { yield* [1, 2]; } }; console.log([...o.m()], [...o]);
class K { static *s() { yield super.toString === Function.prototype.toString; } *#p() { yield 'private'; } p() { return [...this.#p()]; } } console.log([...K.s()], new K().p());
const [x, , y = 9] = (function* () { try { yield 1; yield 2; yield; yield 4; } finally { console.log('destructured, closed'); } })(); console.log(x, y);
for (const v of (function* () { try { yield 1; yield 2; } finally { console.log('loop closed'); } })()) { if (v === 1) break; }
label: for (const a of (function* () { try { yield 1; } finally { console.log('outer closed'); } })()) for (const b of (function* () { try { yield 1; } finally { console.log('inner closed'); } })()) continue label;
(function () { for (const v of (function* () { try { yield 1; } finally { console.log('return closed'); } })()) return v; })();
try { for (const v of (function* () { try { yield 1; } finally { console.log('throw closed'); throw new Error('hidden'); } })()) throw new Error('kept'); } catch (e) { console.log(e.message); }
console.log(Math.max(...(function* () { yield 3; yield 8; })()), Array.from((function* () { yield 3; })()), new Set((function* () { yield 1; yield 1; })()).size);
