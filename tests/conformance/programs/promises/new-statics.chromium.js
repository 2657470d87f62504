// Promise.try and Promise.withResolvers, and sync iterators closed by for await when a value rejects.
const log = (...a) => console.log(...a.map(x => typeof x === 'string' ? x : JSON.stringify(x) ?? String(x)));
const attempt = (name, f) => { try { log(name, f()); } catch (e) { log(name, e.name, e.message); } };
const show = (name, p) => p.then(v => log(name, v), e => log(name, 'rejected', String(e && e.message || e)));
show('try', Promise.try((a, b) => a + b, 1, 2)); show('try throws', Promise.try(() => { throw new Error('x'); })); show('try promise', Promise.try(() => Promise.resolve(5))); show('try async', Promise.try(async () => { throw new Error('async'); })); show('try not callable', Promise.try(3)); show('try nothing', Promise.try());
attempt('try on 3', () => Promise.try.call(3, () => {})); attempt('try on {}', () => Promise.try.call({}, () => {})); log(Promise.try.length, Promise.try.name, Promise.withResolvers.length);
class P extends Promise {} log(P.try(() => 1) instanceof P); const w = P.withResolvers(); log(w.promise instanceof P, Object.keys(w), w.resolve.length, w.reject.length); w.resolve('later'); show('with', w.promise); attempt('with on undefined', () => Promise.withResolvers.call(undefined)); attempt('with on {}', () => Promise.withResolvers.call({}));
const order = []; Promise.resolve().then(() => order.push('before')); Promise.try(() => { order.push('sync'); }).then(() => order.push('after')); setTimeout(() => log(order), 1);
function* closing(v) { try { yield v; yield 2; } finally { log('closed'); } }
(async () => { try { for await (const x of closing(Promise.reject(new Error('rejected value')))) log('x', x); } catch (e) { log('caught', e.message); } })();
(async () => { const it = (async function* () { yield* closing(Promise.reject(new Error('delegated'))); })(); try { await it.next(); } catch (e) { log('caught', e.message); } log(await it.next()); })();
(async () => { const it = (async function* () { yield* { [Symbol.iterator]() { return { next() { return { value: 1, done: false }; }, return() { log('return for missing throw'); return {}; } }; } }; })(); await it.next(); try { await it.throw(new Error('t')); } catch (e) { log('caught', e.name, e.message); } })();
(async () => { const bad = Promise.resolve(1); Object.defineProperty(bad, 'constructor', { get() { throw new Error('constructor getter'); } }); try { for await (const x of closing(bad)) log('x'); } catch (e) { log('caught', e.message); } })();
