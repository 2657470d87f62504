// How many microtasks an aborted promise of a timer takes.
const timers = require('timers/promises');
for (const start of ['setTimeout', 'setImmediate']) {
  const controller = new AbortController();
  const options = { signal: controller.signal };
  const args = start === 'setTimeout' ? [10, 1, options] : [1, options];
  timers[start](...args).catch((error) => console.log(start, error.name, error.code));
  controller.abort();
  let promise = Promise.resolve();
  for (let i = 0; i < 9; i++) promise = promise.then(() => console.log(start, i));
}
