// Async functions: order, errors, returns, arguments, methods, arrows, this.
const log = (...a) => console.log(...a);
async function returnsPromise() { return Promise.resolve('p'); }
async function returnsThenable() { return { then(r) { log('then called'); r('t'); } }; }
async function plain() { return 'v'; }
async function awaits() { return await Promise.resolve('a'); }
plain().then(log); returnsPromise().then(log); awaits().then(log); returnsThenable().then(log);
for (let i = 0, p = Promise.resolve(); i < 8; i++) p = p.then(() => log('tick', i));
const bad = async (a = (() => { throw new Error('param'); })()) => { log('never'); };
bad().catch(e => log(e.message));
const destructured = async ({ x }) => x; destructured().catch(e => log(e.constructor.name, e.message));
async function args() { await null; return arguments.length + this.n; } args.call({ n: 10 }, 1, 2).then(log);
class C { async m() { return this.v; } static async s() { return 'static'; } v = 4; async *ag() { yield 1; } get [Symbol.toStringTag]() { return 'C'; } async #p() { return 'private'; } callP() { return this.#p(); } }
new C().m().then(log); C.s().then(log); new C().callP().then(log);
class D extends C { async m() { await 0; return 'D' + await super.m(); } } new D().m().then(log);
const arrow = async x => await x; arrow(arrow(arrow(3))).then(log);
async function tf() { try { await Promise.reject(new Error('r')); } catch (e) { log('caught', e.message); return 'c'; } finally { log('fin'); await null; log('fin2'); } } tf().then(log);
async function fo() { try { return 'try'; } finally { return 'finally wins'; } } fo().then(log);
async function ft() { try { throw 1; } finally { await null; } } ft().catch(e => log('thrown', e));
async function loop() { const out = []; for (const p of [1, Promise.resolve(2), { then(r) { r(3); } }]) out.push(await p); return out; } loop().then(log);
async function cond() { return (await true) ? (await 'yes') + (await '!') : 0; } cond().then(log);
async function spread() { return [await 1, ...await [2, 3], ...(await 'ab')]; } spread().then(v => log(v.join()));
async function obj() { return { [await 'k']: await 'v', ...(await { z: 1 }) }; } obj().then(log);
async function tpl() { return `${await 1}-${await 2}`; } tpl().then(log);
async function sw(x) { switch (await x) { case await 1: return 'one'; default: return 'other'; } } sw(1).then(log); sw(2).then(log);
async function del() { const o = { a: 1 }; delete o[await 'a']; return Object.keys(o).length; } del().then(log);
async function assign() { let o = { a: 1 }; o.a += await 5; const keep = o; o[await 'b'] ??= await 7; return JSON.stringify(keep); } assign().then(log);
async function cls() { class K { [await 'm']() { return 'computed'; } static x = 3; } return new K().m() + K.x; } cls().then(log);
async function dflt({ a = 1, b = a + 1 } = {}, [c] = [9]) { await 0; return a + b + c; } dflt().then(log); dflt({ a: 5 }, [1]).then(log);
async function rec(n) { return n === 0 ? 0 : 1 + await rec(n - 1); } rec(50).then(log);
async function lbl() { outer: for (let i = 0; ; i++) { for (let j = 0; ; j++) { await 0; if (j > i) continue outer; if (i > 2) break outer; } } return 'labels'; } lbl().then(log);
log(Object.prototype.toString.call(plain), plain.prototype, 'prototype' in plain, plain instanceof Function, Object.getPrototypeOf(plain).constructor.name);
try { new plain(); } catch (e) { log(e.message); }
(async () => { try { null.x; } catch (e) { log(e.message); } })();
(async function named() { return typeof named; })().then(log);
const AsyncFunction = (async () => {}).constructor; log(AsyncFunction.name, AsyncFunction.length, Object.getPrototypeOf(AsyncFunction) === Function);
