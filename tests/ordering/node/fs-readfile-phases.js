// readFile comes back in the poll phase, after the first immediates; then check precedes timers
const fs = require('fs');
setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
fs.readFile(__filename, () => {
  console.log('read');
  setTimeout(() => console.log('timeout in read'), 0);
  setImmediate(() => console.log('immediate in read'));
  process.nextTick(() => console.log('tick in read'));
  Promise.resolve().then(() => console.log('promise in read'));
});
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
console.log('sync');
