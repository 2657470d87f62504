// terminate ends an endless worker; its promise gives the exit code
const { Worker } = require('worker_threads');
const worker = new Worker('setInterval(() => {}, 1000); require("worker_threads").parentPort.postMessage("up")', { eval: true });
worker.once('message', async (m) => {
  console.log(m);
  console.log('terminated', await worker.terminate());
});
worker.on('exit', (code) => console.log('exit', code));
