// scheduler.wait and scheduler.yield of timers/promises
const { scheduler } = require('timers/promises');
(async () => {
  setImmediate(() => console.log('immediate'));
  await scheduler.yield();
  console.log('after yield');
  await scheduler.wait(5);
  console.log('after wait');
})();
