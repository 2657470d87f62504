// A tick fails behind a timer: the clock was read again, so the next timer comes before the ticks
process.on('uncaughtException', (e) => console.log('uncaught', e));
await new Promise((resolve) => setTimeout(resolve, 10));
setTimeout(() => console.log('timer'), 1);
process.nextTick(() => { throw 'tick'; });
process.nextTick(() => console.log('tick after'));
const since = performance.now();
while (performance.now() - since < 5);
setTimeout(() => console.log('late timer'), 30);
