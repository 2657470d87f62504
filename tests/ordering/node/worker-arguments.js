// The options argv, env and workerData of a Worker
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
if (isMainThread) {
  const w = new Worker(__filename, { workerData: { n: 1 }, env: { ONLY: 'this' }, argv: ['x', 5] });
  w.on('message', (m) => console.log(m));
  w.on('exit', (c) => console.log('exit', c, w.threadId));
} else {
  parentPort.postMessage([workerData, Object.keys(process.env), process.argv.slice(2), process.argv.length]);
}
