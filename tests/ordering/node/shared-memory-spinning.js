// Spinning on Atomics.load until another thread has written.
const { Worker, isMainThread, workerData, parentPort } = require('worker_threads');
if (isMainThread) {
  const a = new Int32Array(new SharedArrayBuffer(8));
  const w = new Worker(__filename, { workerData: a });
  w.on('message', m => console.log('main got', m));
  w.on('exit', () => console.log('exit', a));
  while (Atomics.load(a, 0) === 0) { }
  console.log('worker is ready');
  Atomics.store(a, 1, 42);
} else {
  Atomics.store(workerData, 0, 1);
  while (Atomics.load(workerData, 1) === 0) { }
  parentPort.postMessage(workerData[1]);
}
