// An error in a worker becomes an event; process.exit ends only the worker
const { Worker } = require('worker_threads');
const a = new Worker('null.x', { eval: true });
a.on('error', (e) => console.log('error', e.name, e.message));
a.on('exit', (c) => {
  console.log('exit', c);
  const b = new Worker('process.exit(3)', { eval: true });
  b.on('exit', (c) => {
    console.log('exit', c);
    const d = new Worker('Promise.reject(new Error("unhandled"))', { eval: true });
    d.on('error', (e) => console.log('error', e.message));
    d.on('exit', (c) => console.log('exit', c));
  });
});
