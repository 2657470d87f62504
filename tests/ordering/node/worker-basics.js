// A worker: online, messages, exit
const { Worker, isMainThread, parentPort, workerData, threadId } = require('worker_threads');
if (isMainThread) {
  const worker = new Worker(__filename, { workerData: { n: 20 } });
  worker.on('online', () => console.log('online'));
  worker.on('message', (m) => console.log('message', m));
  worker.on('exit', (code) => console.log('exit', code));
  console.log('main', threadId, parentPort, workerData);
} else {
  const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
  parentPort.postMessage({ id: threadId, fib: fib(workerData.n) });
}
