// AsyncLocalStorage follows timers, ticks, promises, awaits
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const show = (name) => console.log(name, als.getStore());
als.run('A', () => {
  show('sync');
  setTimeout(() => show('timeout'), 60);
  setImmediate(() => show('immediate'));
  process.nextTick(() => show('tick'));
  queueMicrotask(() => show('microtask'));
  Promise.resolve().then(() => show('then'));
  (async () => { await null; show('await'); })();
  als.run('B', () => { show('nested'); process.nextTick(() => show('nested tick')); });
  show('after nested');
  als.exit(() => show('exit'));
});
show('outside');
