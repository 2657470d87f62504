// yield*: what is passed on, and how return and throw go through.
const log = (...a) => console.log(...a);
const mk = (o) => ({ [Symbol.iterator]() { return { n: 0, next(v) { log('next', v); return { value: this.n++, done: this.n > 3, extra: true }; }, ...o }; } });
function* d(it) { try { const r = yield* it; log('result', r); return 'end'; } catch (e) { log('caught', e && e.message || e); yield 'after'; } finally { log('finally'); } }
let g = d(mk()); log(g.next('lost'), g.next('a'), g.next('b'), g.next('c'), g.next());
g = d(mk()); g.next(); try { log(g.throw('x'), g.next()); } catch (e) { log('out', e.message); }
g = d(mk({ throw(e) { log('throw', e); return { value: 'thrown', done: false }; } })); g.next(); log(g.throw('x'), g.next(1));
g = d(mk({ throw(e) { return { value: 'ended', done: true }; } })); g.next(); try { log(g.throw('x')); } catch (e) { log('out', e); }
g = d(mk({ throw() { return 3; } })); g.next(); try { log(g.throw('x')); } catch (e) { log('out', e); }
g = d(mk({ return(v) { log('return', v); return { value: 'returned', done: true }; } })); g.next(); log(g.return('x'), g.next());
g = d(mk({ return(v) { log('return', v); return { value: 'refused', done: false }; } })); g.next(); log(g.return('x'), g.next());
g = d(mk({ return() { return null; } })); g.next(); log(g.return('x'));
g = d(mk({ return() { throw new Error('in return'); } })); g.next(); log(g.return('x'));
g = d(mk()); g.next(); log(g.return('no method'));
g = d(mk({ throw: 3 })); g.next(); try { log(g.throw('x')); } catch (e) { log('out', e); }
g = d(mk({ get throw() { throw new Error('get throw'); } })); g.next(); try { log(g.throw('x')); } catch (e) { log('out', e); }
g = d(mk({ return() { log('closed because no throw'); return {}; } })); g.next(); try { log(g.throw('x')); } catch (e) { log('out', e); }
const go = f => { try { log(f()); } catch (e) { log('out', e && e.message || e); } };
g = d({ [Symbol.iterator]() { return { next() { return 5; } }; } }); log(g.next());
g = d(5); log(g.next()); g = d({ [Symbol.iterator]() { return {}; } }); log(g.next()); g = d(null); log(g.next());
const same = { value: 1, done: false }; function* pass() { yield* { [Symbol.iterator]() { return { next: () => same }; } }; } log(pass().next() === same);
let reads = []; function* lazy() { yield* { [Symbol.iterator]() { return { next() { return { get done() { reads.push('done'); return reads.length > 2; }, get value() { reads.push('value'); return 1; } }; } }; } }; }
const l = lazy(); l.next(); log(reads.join()); l.next(); l.next(); log(reads.join());
function* inner() { const got = yield 'i1'; log('inner got', got); return 'ir'; } function* outer() { const r = yield* inner(); log('outer got', r); yield* [1, 2]; yield* 'ab'; }
g = outer(); log(g.next(), g.next('v'), [...g]);
function* deep(n) { if (n) yield* deep(n - 1); yield n; } log([...deep(5)]);
function* tree(n) { if (n > 0) { yield* tree(n - 1); yield n; yield* tree(n - 1); } } log([...tree(3)].join(''));
