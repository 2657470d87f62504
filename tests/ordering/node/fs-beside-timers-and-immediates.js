// Timers that are overdue by the time the main script ends come first; then what is back; then check.
const fs = require('fs');
console.log('start');
setTimeout(() => console.log('timeout'), 0);
fs.readFile(__filename, () => {
  console.log('read');
  setTimeout(() => console.log('timeout in read'), 0);
  setImmediate(() => console.log('immediate in read'));
  process.nextTick(() => console.log('tick in read'));
});
fs.stat(__filename, () => console.log('stat'));
setImmediate(() => console.log('immediate'));
const since = Date.now();
while (Date.now() - since < 5);
console.log('end');
