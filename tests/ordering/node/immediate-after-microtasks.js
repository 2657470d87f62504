// nextTick, then promises, then immediates, when no timer is due.
setImmediate(() => console.log('immediate'));
Promise.resolve().then(() => console.log('promise'));
process.nextTick(() => console.log('nextTick'));
queueMicrotask(() => console.log('queueMicrotask'));
setTimeout(() => console.log('timer'), 30);
console.log('main');
