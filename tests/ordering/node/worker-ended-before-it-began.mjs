// A worker that is terminated at once has exit code 0; one that has begun has 1.
import { Worker } from 'node:worker_threads';
const w = new Worker('console.log("never"); setInterval(() => {}, 10)', { eval: true });
w.on('online', () => console.log('online'));
w.on('exit', (c) => console.log('exit', c));
const p = w.terminate();
console.log(p instanceof Promise, w.threadId > 0);
w.postMessage('lost');
console.log('resolved', await p, w.threadId);
console.log('again', await w.terminate());
const begun = new Worker('while (true);', { eval: true });
begun.on('online', async () => console.log('begun', await begun.terminate()));
begun.on('exit', (c) => console.log('exit', c));
