// What runs later has the store of where it was handed over
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
process.nextTick(() => { console.log('tick', als.getStore()); als.enterWith('tick'); process.nextTick(() => console.log('tick2', als.getStore())); });
process.nextTick(() => console.log('tick3', als.getStore()));
Promise.resolve().then(() => { als.enterWith('P'); }).then(() => console.log('then', als.getStore()));
Promise.resolve().then(() => console.log('p2', als.getStore()));
queueMicrotask(() => { als.enterWith('M'); }); queueMicrotask(() => console.log('m', als.getStore()));
setTimeout(() => { als.enterWith('T'); setTimeout(() => console.log('t2', als.getStore()), 5); }, 1);
setTimeout(() => console.log('t', als.getStore()), 1);
setImmediate(() => { als.enterWith('I'); }); setImmediate(() => console.log('i', als.getStore()));
(async () => { als.enterWith('A'); await null; console.log('a', als.getStore()); als.enterWith('B'); await null; console.log('b', als.getStore()); })();
console.log('main', als.getStore());
const { EventEmitter } = require('events'); const e = new EventEmitter(); als.run('L', () => e.on('x', () => console.log('x', als.getStore()))); e.emit('x'); als.run('E', () => e.emit('x'));
(async () => { await als.run('R', async () => { await null; console.log('r', als.getStore()); }); console.log('after r', als.getStore()); })();
function* g() { console.log('g', als.getStore()); yield; console.log('g2', als.getStore()); } const it = als.run('G', () => { const i = g(); i.next(); return i; }); it.next();
