// Standard output of a worker is a Writable.
const { Worker, isMainThread } = require('worker_threads');
if (isMainThread) { new Worker(__filename).on('exit', (c) => console.log('exit', c)); } else { const { Readable, Writable } = require('stream'); console.log(process.stdout instanceof Writable, process.stdout.constructor.name); Readable.from(['piped\n']).pipe(process.stdout); process.stdout.write('w\n', () => console.log('cb')); process.stderr.write('err\n'); }
