// An unhandled rejection ends Node once the microtasks have run out.
Promise.reject(new Error('unhandled'));
Promise.resolve().then(() => console.log('1')).then(() => console.log('2')).then(() => console.log('3'));
process.nextTick(() => console.log('tick'));
setTimeout(() => console.log('never'), 0);
setImmediate(() => console.log('never'));
