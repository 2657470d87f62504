// Ticks and promises of one callback run before the next callback of the same phase
const fs = require('fs');
fs.readFile(__filename, () => {
  const order = [];
  let left = 2;
  const end = () => { if (--left === 0) setImmediate(() => console.log(order.join(' '))); };
  for (const name of ['a', 'b']) {
    setImmediate(() => {
      order.push(name);
      process.nextTick(() => order.push(`${name}-tick`));
      Promise.resolve().then(() => order.push(`${name}-micro`));
      end();
    });
  }
});
