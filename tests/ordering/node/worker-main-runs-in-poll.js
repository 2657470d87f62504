// A worker's script runs in the poll phase: its immediates come first.
const { Worker, isMainThread } = require('worker_threads');
if (isMainThread) {
  new Worker(__filename);
} else {
  console.log('worker');
  setTimeout(() => console.log('timeout'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  const since = Date.now();
  while (Date.now() - since < 5);
}
