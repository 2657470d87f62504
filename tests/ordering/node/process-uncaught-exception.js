// A listener for uncaughtException keeps Node going.
process.on('uncaughtException', (e, origin) => console.log('uncaught', e.message, origin));
setTimeout(() => { throw new Error('in timer'); }, 1);
setTimeout(() => console.log('next timer'), 10);
Promise.reject(new Error('rejected'));
process.nextTick(() => { throw new Error('in tick'); });
