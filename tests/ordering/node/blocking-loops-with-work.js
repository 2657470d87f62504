// A loop with some work in each round keeps the thread busy: timers that are due come first then.
const fs = require('fs');
setTimeout(() => console.log('timeout of 5 ms'), 5);
setImmediate(() => {
  console.log('immediate');
  setTimeout(() => console.log('timeout of 2 ms'), 2);
  setImmediate(() => console.log('immediate behind it'));
  let odd = 0;
  for (let i = 0; i < 1200000; i++) { if (i % 7 === 3) odd = (odd + i) & 1023; }
  console.log('worked again', odd);
});
let x = 0;
for (let i = 0; i < 2000000; i++) { x = (x * 31 + i) % 1000; }
console.log('worked', x);
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => {
  let n = 0;
  while (n < 500000) { n++; if (n % 2) x ^= n; }
  console.log('microtask worked', x);
});
