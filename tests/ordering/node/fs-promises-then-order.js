// fs.promises resolves in the poll phase; ticks and microtasks follow each callback
const fs = require('fs').promises;
(async () => {
  console.log('before');
  const text = await fs.readFile(__filename, 'utf8');
  console.log('after', text.startsWith('// fs.promises'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('micro'));
  setImmediate(() => console.log('immediate'));
  setTimeout(() => console.log('timeout'), 0);
})();
console.log('sync end');
