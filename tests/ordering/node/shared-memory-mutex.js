// A mutex of Atomics.wait and notify keeps counts whole; the main thread sleeps with Atomics.wait.
const { Worker, isMainThread, workerData, parentPort, threadId } = require('worker_threads');
const UNLOCKED = 0, LOCKED = 1;
class Mutex {
  constructor(sab) { this.a = new Int32Array(sab); }
  lock() { while (Atomics.compareExchange(this.a, 0, UNLOCKED, LOCKED) !== UNLOCKED) Atomics.wait(this.a, 0, LOCKED); }
  unlock() { Atomics.store(this.a, 0, UNLOCKED); Atomics.notify(this.a, 0, 1); }
}
if (isMainThread) {
  const sab = new SharedArrayBuffer(12);
  const view = new Int32Array(sab);
  let done = 0;
  for (let i = 0; i < 3; i++) {
    const w = new Worker(__filename, { workerData: { sab, n: 100 } });
    w.on('exit', () => { if (++done === 3) console.log('count', view[1], 'lock', view[0]); });
  }
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const before = Date.now();
  console.log(Atomics.wait(gate, 0, 0, 50), Date.now() - before >= 49);
} else {
  const m = new Mutex(workerData.sab); const v = new Int32Array(workerData.sab);
  for (let i = 0; i < workerData.n; i++) { m.lock(); v[1] = v[1] + 1; m.unlock(); }
}
