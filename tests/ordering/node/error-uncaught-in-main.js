// An uncaught error in the main script ends Node; nothing that is queued runs.
process.nextTick(() => console.log('never'));
Promise.resolve().then(() => console.log('never'));
setTimeout(() => console.log('never'), 0);
console.log('before');
throw new TypeError('in main');
