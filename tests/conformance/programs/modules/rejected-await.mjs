console.log('before');
setTimeout(() => console.log('never'), 1);
await Promise.reject(new RangeError('at the top'));
