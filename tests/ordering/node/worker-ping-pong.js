// Messages both ways; the worker ends when its port is closed
const { Worker } = require('worker_threads');
const worker = new Worker(`
  const { parentPort } = require('worker_threads');
  parentPort.on('message', (n) => { if (n > 3) parentPort.close(); else parentPort.postMessage(n * 2); });
`, { eval: true });
worker.on('message', (n) => { console.log('got', n); worker.postMessage(n); });
worker.on('exit', (code) => console.log('exit', code));
worker.postMessage(1);
