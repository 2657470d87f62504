// The main thread waits for a worker's result in shared memory: no message is needed.
const { Worker } = require('worker_threads');
const sab = new SharedArrayBuffer(8); const flag = new Int32Array(sab, 0, 1), result = new Int32Array(sab, 4, 1);
const w = new Worker(`
  const { workerData } = require('worker_threads');
  const flag = new Int32Array(workerData, 0, 1), result = new Int32Array(workerData, 4, 1);
  let s = 0; for (let i = 1; i <= 100; i++) s += i;
  result[0] = s; Atomics.store(flag, 0, 1); Atomics.notify(flag, 0);
`, { eval: true, workerData: sab });
setTimeout(() => console.log('timer after the wait'), 0);
Promise.resolve().then(() => console.log('micro after the wait'));
w.on('online', () => console.log('online'));
w.on('exit', c => console.log('exit', c));
const r = Atomics.wait(flag, 0, 0);
console.log(r, result[0]);
