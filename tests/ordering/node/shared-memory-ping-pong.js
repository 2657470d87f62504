// Ping-pong between two threads in shared memory.
const { Worker, isMainThread, workerData } = require('worker_threads');
if (isMainThread) {
  const a = new Int32Array(new SharedArrayBuffer(4));
  const w = new Worker(__filename, { workerData: a.buffer });
  for (let turn = 0; turn < 6; turn += 2) {
    while (Atomics.load(a, 0) !== turn) Atomics.wait(a, 0, turn - 1);
    console.log('ping', turn);
    Atomics.store(a, 0, turn + 1); Atomics.notify(a, 0);
  }
  w.on('exit', () => console.log('over', a[0]));
} else {
  const a = new Int32Array(workerData);
  for (let turn = 1; turn < 6; turn += 2) {
    while (Atomics.load(a, 0) !== turn) Atomics.wait(a, 0, turn - 1);
    Atomics.store(a, 0, turn + 1); Atomics.notify(a, 0);
  }
}
