// a worker's text is a script when it was given, a module when it stands in an address
import { Worker } from 'node:worker_threads';
const source = `console.log(typeof require, this, process.argv.slice(1));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('micro'));
  setTimeout(() => { null.x; }, 2);`;
const ended = (worker) => new Promise((resolve) => {
  worker.on('error', (e) => console.log('error', e.name, e.message)).on('exit', resolve);
});
for (const address of [
  `data:text/javascript,${encodeURIComponent(source)}`,
  `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`,
  'data:application/javascript,export{}',
]) console.log(await ended(new Worker(new URL(address), { argv: ['a'] })));
for (const text of [
  'console.log(process.argv.slice(1), require.main, typeof module, __filename, __dirname, this === globalThis)',
  'var shared = 1; function f() { return this === globalThis; } console.log(globalThis.shared, f(), exports)',
  'import fs from "fs"; console.log(typeof require, process.argv.slice(1), typeof fs.readFile)',
  'return 5',
  'const a = 1; const a = 2;',
]) console.log(await ended(new Worker(text, { eval: true, argv: [1] })));
