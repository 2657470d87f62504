// In a read: immediate, then timer; ticks first
require('fs').readFile(__filename, () => {
  setTimeout(() => console.log('timeout'), 0);
  setImmediate(() => { console.log('immediate'); process.nextTick(() => console.log('tick in immediate')); });
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('promise'));
  console.log('read');
});
