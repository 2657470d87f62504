// Random numbers with a callback wait for the first ones that are drawn, later ones for a tick.
const { randomInt, randomBytes } = require('crypto');
process.nextTick(() => console.log('tick 0'));
randomInt(10, (e, v) => console.log('first', v < 10));
randomInt(10, (e, v) => console.log('second', v < 10));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
setImmediate(() => { console.log('immediate'); randomInt(5, () => console.log('third')); process.nextTick(() => console.log('tick 2')); });
setTimeout(() => { console.log('timeout'); for (let i = 0; i < 3; i++) randomInt(1, 3, (e, v) => console.log('later', i)); process.nextTick(() => console.log('tick 3')); console.log(randomInt(3) < 3); }, 30);
