// setInterval of timers/promises is an async iterator
const { setInterval } = require('timers/promises');
(async () => {
  let n = 0;
  for await (const value of setInterval(5, 'tick')) {
    console.log(value, ++n);
    if (n === 3) break;
  }
  console.log('end');
})();
