// Events of workers and ports run in the context of AsyncLocalStorage in which they were made
const { AsyncLocalStorage } = require('async_hooks'); const { Worker } = require('worker_threads'); const als = new AsyncLocalStorage(); const show = (l) => console.log(l, als.getStore());
let printed;
const w = als.run('made', () => new Worker('const p = require("worker_threads").parentPort; p.once("message", () => { p.postMessage(1); console.log("w"); setTimeout(() => { throw new Error("E"); }, 30); })', { eval: true, stdout: true }));
als.run('listen', () => w.on('message', () => { show('message'); setImmediate(() => show('immediate')); }).on('online', () => { show('online'); als.run('post', () => w.postMessage(1)); }).on('error', () => show('error')).on('exit', () => { show('exit'); w2(); })); als.run('out', () => w.stdout.on('data', () => { printed = als.getStore(); }).on('end', () => { show('end'); console.log('printed', printed); }));
function w2() { als.enterWith(undefined); const x = als.run('x', () => new Worker('setInterval(() => {}, 100)', { eval: true })); x.once('online', () => als.run('term', async () => { await x.terminate(); show('terminated'); })); x.on('exit', () => { show('exit x'); setTimeout(w3, 30); }); }
function w3() { const y = als.run('y', () => new Worker('/no/such.js')); y.on('error', () => show('error y')); }
const { port1, port2 } = als.run('channel', () => new (require('worker_threads').MessageChannel)());
als.run('listens', () => port2.on('message', () => { show('message at a port'); port2.close(); }).on('close', () => show('close')));
als.run('posts', () => port1.postMessage(1));
