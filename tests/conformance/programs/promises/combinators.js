// all, allSettled, any, race: values, shapes, iterators that are closed, resolve calls.
const show = (name, p) => p.then(v => console.log(name, JSON.stringify(v)), e => console.log(name, 'rejected', e && e.errors ? e.constructor.name + JSON.stringify(e.errors) : String(e)));
show('all empty', Promise.all([])); show('any empty', Promise.any([])); show('settled empty', Promise.allSettled([]));
show('all', Promise.all([1, Promise.resolve(2), { then(r) { r(3); } }, 'x']));
show('string', Promise.all('abc')); show('set', Promise.all(new Set([1, 2])));
show('rejects', Promise.all([1, Promise.reject('no'), Promise.reject('later')]));
show('settled', Promise.allSettled([1, Promise.reject(2), { then(r, j) { j(3); } }]));
show('any', Promise.any([Promise.reject(1), new Promise(r => setTimeout(r, 1, 2)), Promise.reject(3)]));
show('none', Promise.any([Promise.reject(1), 5 && Promise.reject(2)]));
show('race', Promise.race([new Promise(r => setTimeout(r, 2, 'slow')), new Promise(r => setTimeout(r, 1, 'fast'))]));
const iter = (n, fail) => ({ i: 0, [Symbol.iterator]() { return this; }, next() { if (fail === this.i) throw new Error('next'); return { done: this.i >= n, get value() { return this.v; }, v: this.i++ }; }, return() { console.log('closed'); return {}; } });
show('iter', Promise.all(iter(3))); show('iter throws', Promise.all(iter(3, 1)));
class P extends Promise { static resolve(v) { if (v === 1) throw new Error('resolve ' + v); return super.resolve(v); } }
show('resolve throws', P.all(iter(3)));
class Q extends Promise { static resolve() { return {}; } }
show('no then', Q.all(iter(3)));
show('bad value', Promise.race({ [Symbol.iterator]() { return { next() { return { done: false, get value() { throw new Error('value'); } }; }, return() { console.log('never closed'); } }; } }));
let calls = [];
const fake = { then(a, b) { calls.push(a.length, b.length, a.name, b.name, a === b); a('x'); a('y'); b('z'); } };
Promise.all([fake]).then(v => console.log('all fake', v)); Promise.allSettled([fake]).then(v => console.log('settled fake', v));
setTimeout(() => { console.log(calls);
  Promise.any([Promise.reject(new Error('e'))]).catch(e => console.log(e instanceof AggregateError, e.message, Object.getOwnPropertyDescriptor(e, 'errors').enumerable, e.errors.length));
  const order = [];
  function C(executor) { executor(v => order.push('resolve', v), e => order.push('reject', e)); }
  C.resolve = v => ({ then(f) { order.push('then ' + v); f(v * 2); } });
  Promise.all.call(C, [1, 2]); console.log(JSON.stringify(order));
}, 20);
