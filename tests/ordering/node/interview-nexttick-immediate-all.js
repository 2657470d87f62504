// All of Node's queues in one program; the timer is set to be clearly later.
console.log('start');
setTimeout(() => console.log('timeout'), 20);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('nextTick'));
Promise.resolve().then(() => console.log('promise')).then(() => console.log('promise again'));
(async () => { console.log('async'); await null; console.log('after await'); })();
queueMicrotask(() => console.log('microtask'));
console.log('end');
