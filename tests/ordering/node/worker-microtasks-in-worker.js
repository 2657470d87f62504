// A worker has a loop of its own
const { Worker } = require('worker_threads');
new Worker(`
  const { parentPort } = require('worker_threads');
  const say = (x) => order.push(x); const order = [];
  setTimeout(() => { say('timeout'); parentPort.postMessage(order); }, 20);
  setImmediate(() => say('immediate'));
  process.nextTick(() => say('tick'));
  Promise.resolve().then(() => say('micro'));
  say('sync');
`, { eval: true }).on('message', (m) => console.log(m));
