// An error of a worker that nobody hears ends the process
const { Worker } = require('worker_threads');
new Worker('throw new TypeError("deep")', { eval: true });
process.on('exit', (c) => console.log('exit', c));
