// A module's main script runs in the poll phase: immediates come before timers and files.
import { stat } from 'fs';

console.log('start');
setTimeout(() => console.log('timeout'), 0);
stat(process.argv[1], () => console.log('stat'));
setImmediate(() => {
  console.log('immediate');
  setImmediate(() => console.log('immediate 2'));
});
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
const since = Date.now();
while (Date.now() - since < 5);
console.log('end');
