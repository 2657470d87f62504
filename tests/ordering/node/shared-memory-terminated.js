// A worker that waits for ever is terminated.
const { Worker } = require('worker_threads');
const sab = new SharedArrayBuffer(4);
const w = new Worker('const a = new Int32Array(require("worker_threads").workerData); require("worker_threads").parentPort.postMessage("waits"); Atomics.wait(a, 0, 0); console.log("never")', { eval: true, workerData: sab });
w.on('message', async (m) => { console.log(m); console.log('terminated', await w.terminate()); console.log('nobody waits', Atomics.notify(new Int32Array(sab), 0)); });
w.on('exit', c => console.log('exit', c));
