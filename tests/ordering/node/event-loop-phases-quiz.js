// All together
const fs = require('fs');
console.log('1 start');
setTimeout(() => console.log('2 timeout'), 0);
setTimeout(() => { console.log('3 timeout'); Promise.resolve().then(() => console.log('3a promise')); process.nextTick(() => console.log('3b tick')); }, 0);
setImmediate(() => console.log('4 immediate'));
fs.readFile(__filename, () => {
  console.log('5 read');
  setTimeout(() => console.log('5a timeout'), 0);
  setImmediate(() => console.log('5b immediate'));
  process.nextTick(() => console.log('5c tick'));
  Promise.resolve().then(() => console.log('5d promise'));
});
new Promise((resolve) => { console.log('6 executor'); resolve(); }).then(() => console.log('7 then'));
(async () => { console.log('8 async'); await null; console.log('9 await'); })();
process.nextTick(() => console.log('10 tick'));
queueMicrotask(() => console.log('11 microtask'));
console.log('12 end');
