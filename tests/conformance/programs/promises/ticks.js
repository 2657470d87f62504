// Ticks: how many turns each form takes, side by side.
const log = []; const t = (name, p) => p.then(() => log.push(name), () => log.push(name + '!'));
const tick = n => { let p = Promise.resolve(); for (let i = 0; i < n; i++) { const k = i; p = p.then(() => log.push('-' + k)); } };
tick(12);
t('resolved', Promise.resolve()); t('new with promise', new Promise(r => r(Promise.resolve()))); t('new with thenable', new Promise(r => r({ then(f) { f(); } })));
t('then returning promise', Promise.resolve().then(() => Promise.resolve())); t('async', (async () => {})()); t('async await', (async () => { await 0; })()); t('async return promise', (async () => Promise.resolve())()); t('async return await', (async () => await Promise.resolve())());
t('await thenable', (async () => { await { then(f) { f(); } }; })()); t('await two', (async () => { await 0; await 0; })()); t('async throws', (async () => { throw 0; })()); t('async return rejected', (async () => Promise.reject())());
t('finally', Promise.resolve().finally(() => {})); t('finally promise', Promise.resolve().finally(() => Promise.resolve())); t('catch pass', Promise.resolve().catch(() => {})); t('reject catch', Promise.reject().catch(() => {})); t('finally throws', Promise.resolve().finally(() => { throw 1; })); t('finally on rejection', Promise.reject().finally(() => {}));
t('all []', Promise.all([])); t('all [1]', Promise.all([1])); t('all [p,p]', Promise.all([Promise.resolve(), Promise.resolve()])); t('settled', Promise.allSettled([Promise.reject()])); t('race', Promise.race([1])); t('any', Promise.any([Promise.reject(), 1])); t('any none', Promise.any([]));
class S extends Promise {} t('subclass', S.resolve()); t('await subclass', (async () => { await S.resolve(); })()); t('resolve(subclass)', Promise.resolve(S.resolve())); t('subclass all', S.all([1, S.resolve()]));
async function* ag() { yield 1; yield Promise.resolve(2); return 3; } const it = ag(); t('ag1', it.next()); t('ag2', it.next()); t('ag3', it.next()); t('ag4', it.next());
t('for await', (async () => { for await (const x of ag()) log.push('x' + x); })()); t('for await sync', (async () => { for await (const x of [1, Promise.resolve(2)]) log.push('s' + x); })());
async function* ds() { yield* ag(); } t('ds1', ds().next()); async function* dy() { yield* [1]; } t('dy', dy().next()); async function* rr() { return Promise.resolve(); } t('rr', rr().next()); t('ret', ag().return()); t('retp', ag().return(Promise.resolve()));
const i2 = ag(); i2.next(); t('ret mid', i2.return(Promise.resolve())); t('throw start', ag().throw());
queueMicrotask(() => log.push('microtask')); const p = Promise.resolve(); p.constructor = function () {}; t('await odd constructor', (async () => { await p; })());
const patched = Promise.resolve(); patched.then = function (...a) { log.push('own then'); return Promise.prototype.then.apply(this, a); }; t('await patched', (async () => { await patched; })()); t('resolve patched', new Promise(r => r(patched)));
setTimeout(() => { for (let i = 0; i < log.length; i += 8) console.log(log.slice(i, i + 8).join(' | ')); }, 1);
