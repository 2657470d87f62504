// Environment data
const w = require('worker_threads');
w.setEnvironmentData('k', { a: 1 });
new w.Worker("const w = require('worker_threads'); w.parentPort.postMessage([w.getEnvironmentData('k'), w.isMainThread, typeof w.threadId])", { eval: true }).on('message', (m) => console.log(m));
console.log(w.isMainThread, w.getEnvironmentData('k'));
