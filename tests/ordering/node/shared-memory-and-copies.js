// Shared and copied memory: a SharedArrayBuffer is seen by both, an ArrayBuffer is cloned or moved.
const { Worker } = require('worker_threads');
const shared = new Uint8Array(new SharedArrayBuffer(4)), copied = new Uint8Array(4), moved = new Uint8Array(4);
const w = new Worker(`const { parentPort } = require('worker_threads');
parentPort.once('message', ({ shared, copied, moved }) => { shared[0] = copied[0] = moved[0] = 9; parentPort.postMessage({ shared, copied, moved }); });`, { eval: true });
w.postMessage({ shared, copied, moved }, [moved.buffer]);
console.log(moved.length, copied.length, shared.length);
w.on('message', m => { console.log(shared, copied, moved); console.log(m, m.shared.buffer === shared.buffer, m.shared.buffer instanceof SharedArrayBuffer); });
const { port1, port2 } = new MessageChannel();
port2.on('message', ({ s }) => { s[1] = 7; console.log('port', shared[1]); port2.close(); });
port1.postMessage({ s: shared });
