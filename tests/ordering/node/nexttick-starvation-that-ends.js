// A thousand nested nextTicks run before promises, immediates and timers.
let n = 0;
setImmediate(() => console.log('immediate', n));
Promise.resolve().then(() => console.log('promise', n));
process.nextTick(function again() { if (++n < 1000) process.nextTick(again); });
