// An unref'd worker does not keep the process
const { Worker } = require('worker_threads');
const w = new Worker('setInterval(() => {}, 1000)', { eval: true }); w.unref();
w.on('exit', () => console.log('never')); console.log('main ends');
