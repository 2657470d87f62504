// Async generators: queueing, return and throw in every state, delegation, awaits in yields.
const log = (...a) => console.log(...a);
const show = (name, p) => p.then(v => log(name, v), e => log(name, 'rejected', e && e.message || e));
async function* g() { try { log('got', yield 1); log('got', yield Promise.resolve(2)); return Promise.resolve('r'); } finally { log('finally'); } }
let i = g(); show('a1', i.next('x')); show('a2', i.next('y')); show('a3', i.next('z')); show('a4', i.next()); show('a5', i.return('w')); show('a6', i.throw(new Error('q')));
i = g(); show('b1', i.return(Promise.resolve('early'))); show('b2', i.next());
i = g(); show('c1', i.throw(new Error('early'))); show('c2', i.next());
i = g(); show('d1', i.next()); show('d2', i.return('mid')); show('d3', i.next());
i = g(); show('e1', i.next()); show('e2', i.throw(new Error('mid'))); show('e3', i.next());
i = g(); show('f1', i.return(Promise.reject(new Error('bad return')))); show('f2', i.next());
i = g(); show('g1', i.next()); show('g2', i.return(Promise.reject(new Error('bad mid')))); show('g3', i.next());
async function* y() { try { yield Promise.reject(new Error('yielded')); } catch (e) { log('caught', e.message); yield 'recovered'; } } i = y(); show('h1', i.next()); show('h2', i.next());
async function* rr() { return Promise.reject(new Error('returned')); } i = rr(); show('i1', i.next()); show('i2', i.next());
async function* rc() { try { return Promise.reject(new Error('in try')); } catch (e) { return 'caught ' + e.message; } } show('j', rc().next());
async function* fin() { try { yield 1; } finally { yield 'cleanup'; await 0; log('cleaned'); } } i = fin(); show('k1', i.next()); show('k2', i.return('later')); show('k3', i.next()); show('k4', i.next());
async function* ovr() { try { yield 1; } finally { return 'override'; } } i = ovr(); show('l1', i.next()); show('l2', i.return('x'));
async function* inner() { const v = yield 'i1'; log('inner got', v); try { yield 'i2'; } finally { log('inner finally'); } return 'ir'; }
async function* outer() { const r = yield* inner(); log('outer got', r); yield* [Promise.resolve('s1'), 's2']; }
i = outer(); show('m1', i.next()); show('m2', i.next('v')); show('m3', i.next()); show('m4', i.next()); show('m5', i.next()); show('m6', i.next());
i = outer(); show('n1', i.next()); show('n2', i.next()); show('n3', i.return('stop'));
i = outer(); show('o1', i.next()); show('o2', i.next()); show('o3', i.throw(new Error('stop')));
async function* star(it) { try { return yield* it; } catch (e) { log('star caught', e && e.message); } }
const ai = o => ({ [Symbol.asyncIterator]() { return { n: 0, next() { return { value: this.n++, done: false }; }, ...o }; } });
i = star(ai()); show('p1', i.next()); show('p2', i.throw('no throw method'));
i = star(ai({ return() { log('return called'); return {}; } })); show('q1', i.next()); show('q2', i.throw('no throw method'));
i = star(ai()); show('r1', i.next()); show('r2', i.return(Promise.resolve('ret')));
i = star(ai({ return(v) { return { value: v + '!', done: true }; } })); show('s1', i.next()); show('s2', i.return('ret'));
i = star(ai({ return() { return 5; } })); show('t1', i.next()); show('t2', i.return('ret'));
i = star(ai({ throw() { return Promise.resolve({ value: 'thrown', done: true }); } })); show('u1', i.next()); show('u2', i.throw('x'));
show('v', star({ [Symbol.asyncIterator]() { return { next() { return 3; } }; } }).next()); show('w', star(5).next()); show('x', star({ [Symbol.asyncIterator]: null, [Symbol.iterator]() { return [7][Symbol.iterator](); } }).next());
async function* params(a = (() => { throw new Error('param'); })()) {} try { params(); } catch (e) { log('sync', e.message); }
log(Object.prototype.toString.call(g()), g() [Symbol.asyncIterator]() instanceof g, Object.getPrototypeOf(g).constructor.name);
const AG = Object.getPrototypeOf(g).prototype; for (const v of [{}, 1, undefined]) for (const m of ['next', 'return', 'throw']) AG[m].call(v).catch(e => log(m, e.message));
try { new g(); } catch (e) { log(e.message); }
