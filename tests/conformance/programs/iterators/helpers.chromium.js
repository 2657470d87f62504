// Iterator helpers: laziness, closing, arguments, errors, states.
const log = (...a) => console.log(...a.map(x => typeof x === 'string' ? x : JSON.stringify(x) ?? String(x)));
const attempt = (name, f) => { try { log(name, f()); } catch (e) { log(name, e.name, e.message); } };
const src = (n, name = 'src') => ({ __proto__: Iterator.prototype, i: 0, next(...a) { log(name + ' next', a.length); return { value: this.i, done: this.i++ >= n }; }, return(...a) { log(name + ' return', a.length); return {}; } });
attempt('map', () => [...src(3).map((x, i) => x * 10 + i)]); attempt('filter', () => [...src(4).filter((x, i) => x % 2)]); attempt('take', () => [...src(5).take(2)]); attempt('drop', () => [...src(4).drop(2)]); attempt('flatMap', () => [...src(2).flatMap(x => [x, x])]);
attempt('take0', () => [...src(5).take(0)]); attempt('takeInf', () => [...src(2).take(Infinity)]); attempt('dropMany', () => [...src(2).drop(10)]); attempt('take 1.9', () => [...src(5).take(1.9)]);
attempt('some', () => src(3).some(x => x === 1)); attempt('every', () => src(3).every(x => x < 1)); attempt('find', () => src(3).find(x => x === 1)); attempt('find none', () => src(1).find(x => x === 9)); attempt('forEach', () => src(2).forEach((x, i) => log('each', x, i))); attempt('reduce', () => src(3).reduce((a, b) => a + b)); attempt('reduce init', () => src(2).reduce((a, b, i) => a + b + i, 'z')); attempt('reduce none', () => src(0).reduce((a, b) => a + b)); attempt('reduce undefined', () => src(1).reduce((a, b) => String(a) + b, undefined)); attempt('toArray', () => src(3).toArray());
for (const m of ['map', 'filter', 'forEach', 'some', 'every', 'find', 'reduce']) { attempt(m + ' not callable', () => src(1)[m](3)); attempt(m + ' on 3', () => Iterator.prototype[m].call(3, () => 1)); attempt(m + ' throws', () => { const r = src(2)[m](() => { throw new Error('cb'); }); return r && r.next ? r.next() : r; }); }
for (const m of ['take', 'drop']) { attempt(m + ' NaN', () => src(1)[m](NaN)); attempt(m + ' neg', () => src(1)[m](-1)); attempt(m + ' valueOf', () => src(1)[m]({ valueOf() { throw new Error('valueOf'); } })); }
const lazy = src(3).map(x => x); log('made'); log(lazy.return(), lazy.next(), lazy.return());
const mid = src(3).map(x => x); mid.next(); log(mid.return(), mid.next());
const done = src(0).map(x => x); log(done.next(), done.return());
const re = { __proto__: Iterator.prototype, next() { return re2.next(); } }; const re2 = re.map(x => x); attempt('running', () => re2.next()); attempt('after', () => re2.next());
const fm = src(3).flatMap(x => src(2, 'inner')); fm.next(); log(fm.return());
attempt('flat inner throws', () => src(2).flatMap(() => ({ next() { throw new Error('inner'); } , [Symbol.iterator]() { return this; } })).next());
attempt('flat number', () => src(2).flatMap(() => 5).next());
attempt('flat no iterator', () => src(1).flatMap(() => ({ next() { return { done: false, value: 'direct' }; } })).next());
attempt('from array', () => [...Iterator.from([1, 2])]); attempt('from string', () => [...Iterator.from('ab')]); attempt('from next', () => [...Iterator.from({ i: 0, next() { return { value: this.i, done: this.i++ > 1 }; } })]); attempt('from number', () => Iterator.from(5)); attempt('from iterator', () => { const it = [1].values(); return Iterator.from(it) === it; });
const w = Iterator.from({ next(...a) { return { value: a.length, done: false }; }, return(...a) { return { value: 'r' + a.length, done: true }; } }); log(w.next(1, 2), w.return(3), w instanceof Iterator, Object.getOwnPropertyNames(Object.getPrototypeOf(w)));
log(Iterator.from({ next() {} }).return());
attempt('new', () => new Iterator()); attempt('call', () => Iterator()); class My extends Iterator { next() { return { done: true }; } } attempt('subclass', () => [new My() instanceof Iterator, new My().toArray()]);
log(Iterator.prototype[Symbol.toStringTag], Object.prototype.toString.call([].values().map(x => x)), Iterator.name, Iterator.length);
const tag = Object.getOwnPropertyDescriptor(Iterator.prototype, Symbol.toStringTag); log(typeof tag.get, typeof tag.set, tag.enumerable, tag.configurable); const fake = Object.create(Iterator.prototype); fake[Symbol.toStringTag] = 'Fake'; log(Object.getOwnPropertyDescriptor(fake, Symbol.toStringTag), Object.prototype.toString.call(fake));
attempt('set home', () => { 'use strict'; Iterator.prototype[Symbol.toStringTag] = 'x'; }); attempt('set on 3', () => tag.set.call(3)); log(Iterator.prototype.constructor === Iterator);
log([...(function* () { yield* [1, 2, 3, 4]; })().filter(x => x % 2).map(x => x * x).take(5)], new Set([1, 2]).values().map(x => x + 1).toArray(), new Map([[1, 2]]).entries().flatMap(x => x).toArray());
for (const m of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']) log(m, Iterator.prototype[m].length, Iterator.prototype[m].name);
const H = Object.getPrototypeOf([].values().map(x => x)); attempt('next brand', () => H.next.call({})); attempt('return brand', () => H.return.call([].values())); log(Object.getOwnPropertyNames(H).sort());
attempt('next getter once', () => { let n = 0; const it = { __proto__: Iterator.prototype, get next() { n++; return () => ({ done: n > 5, value: n }); } }; const m = it.map(x => x); m.next(); m.next(); return n; });
attempt('result not object', () => ({ __proto__: Iterator.prototype, next() { return 5; } }).map(x => x).next());
