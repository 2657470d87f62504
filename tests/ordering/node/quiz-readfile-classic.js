// A quiz seen in many posts: a timer and an immediate made in a file's callback.
const fs = require('fs');
const start = Date.now();
console.log('start');
fs.readFile(__filename, 'utf8', (error, text) => {
  console.log('read', error, text.includes('quiz'));
  setTimeout(() => console.log('timeout'), 0);
  setImmediate(() => {
    console.log('immediate 1');
    process.nextTick(() => console.log('tick in immediate'));
    Promise.resolve().then(() => console.log('promise in immediate'));
  });
  setImmediate(() => console.log('immediate 2'));
  process.nextTick(() => console.log('tick'));
  while (Date.now() - start < 30);
});
process.nextTick(() => console.log('first tick'));
console.log('end');
