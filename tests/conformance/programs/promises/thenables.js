// Thenables: functions, getters, calls both ways, throws after a call, primitives with then.
const show = name => [v => console.log(name, 'ok', v), e => console.log(name, 'error', e && e.message || e)];
const resolve = (name, v) => Promise.resolve(v).then(...show(name));
resolve('fn', Object.assign(function () {}, { then(r) { r('function thenable'); } }));
resolve('throws', { then() { throw new Error('thrown'); } });
resolve('resolve then throw', { then(r) { r(1); throw new Error('ignored'); } });
resolve('reject then resolve', { then(r, j) { j('first'); r(2); } });
resolve('resolve twice', { then(r) { r(1); r(2); } });
resolve('nested', { then(r) { r({ then(r2) { r2('inner'); } }); } });
resolve('async', { then(r) { setTimeout(() => r('later'), 1); } });
resolve('not callable', { then: 5, toString() { return 'plain'; } });
resolve('getter throws', { get then() { throw new Error('getter'); } });
let gets = 0;
resolve('getter once', { get then() { gets++; return r => r(gets); } });
resolve('this', { x: 9, then(r) { r(this.x); } });
resolve('resolves with itself?', (() => { const t = { n: 0, then(r) { t.n++ < 3 ? r(t) : r('done ' + t.n); } }; return t; })());
Number.prototype.then = function () { console.log('never'); };
Promise.resolve(5).then(v => { delete Number.prototype.then; console.log('primitive', v); });
let self; self = new Promise(r => setTimeout(() => r(self), 2)); self.catch(e => console.log(e.name, e.message));
const p = Promise.resolve().then(() => p); p.catch(e => console.log(e.message));
new Promise((r, j) => { r(1); j(2); throw 3; }).then(...show('settled once'));
new Promise((r, j) => { r(new Promise(() => {})); j(2); }).then(...show('never'));
console.log((() => {}).then, typeof Promise.resolve().then);
const { promise, resolve: res } = (() => { let resolve; const promise = new Promise(r => resolve = r); return { promise, resolve }; })();
console.log(res.name === '', res.length, Object.getOwnPropertyNames(res).sort().join(), 'prototype' in res);
try { new res(); } catch (e) { console.log(e.name); }
Object.defineProperty(res, 'name', { value: 'renamed' }); console.log(res.name, (() => { let f; new Promise(r => f = r); return f.name; })() === '');
res(promise); promise.catch(e => console.log('self', e.message));
