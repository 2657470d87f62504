// What a worker prints is printed by the main thread's loop
const { Worker } = require('worker_threads');
const worker = new Worker('console.log("from worker")', { eval: true });
worker.on('exit', () => console.log('exit'));
console.log('main');
