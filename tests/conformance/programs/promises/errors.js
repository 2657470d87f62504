// What Promise's functions throw, and in which words.
const attempt = (name, f) => { try { console.log(name, f()); } catch (e) { console.log(name, e.name, e.message); } };
attempt('call', () => Promise(() => {}));
for (const v of [undefined, null, {}, 5, 's', true, Symbol('q')]) attempt('new', () => new Promise(v));
for (const m of ['then', 'catch', 'finally']) for (const v of [undefined, null, {}, 3, 'x']) attempt(m, () => Promise.prototype[m].call(v));
for (const m of ['all', 'allSettled', 'any', 'race', 'resolve', 'reject']) for (const v of [undefined, {}, 3, () => {}, function () {}]) attempt(m, () => Promise[m].call(v));
attempt('executor twice', () => Promise.resolve.call(function (e) { e(1); e(2); }));
attempt('executor reject', () => Promise.resolve.call(function (e) { e(() => {}, 3); }));
attempt('executor again', () => Promise.resolve.call(function (e) { e(() => {}, () => {}); e(1, 2); }));
attempt('executor undefined first', () => typeof Promise.resolve.call(function (e) { e(undefined, undefined); e(() => {}, () => {}); }));
for (const m of ['all', 'race', 'any', 'allSettled']) {
  for (const v of [3, undefined, null, {}, true, Symbol('s'), () => {}]) Promise[m](v).catch(e => console.log(m, e.name, e.message));
  class P extends Promise {}
  P.resolve = 3;
  P[m]([]).catch(e => console.log(m, 'resolve', e.message));
}
