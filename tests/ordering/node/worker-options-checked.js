// Options of a Worker that are wrong, and the event `worker` of the process.
const { Worker } = require('node:worker_threads');

process.on('worker', (worker) => console.log('worker', worker instanceof Worker, worker.threadId > 0));
for (const options of [
  { argv: 5 }, { argv: {} }, { execArgv: 'x' }, { env: 5 }, { env: 'x' }, { name: 5 },
  { workerData: () => {} }, { argv: 'text' },
]) {
  try {
    new Worker('', { eval: true, ...options });
    console.log('made');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
const worker = new Worker('process.exit(process.argv.length)', {
  eval: true, argv: [1, 'b'], env: null, name: 'counted',
});
process.nextTick(() => console.log('tick'));
worker.on('exit', (code) => console.log('exit', code));
