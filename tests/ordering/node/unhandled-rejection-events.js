// unhandledRejection and rejectionHandled
process.on('unhandledRejection', (reason, promise) => console.log('unhandled', reason.message, promise instanceof Promise));
process.on('rejectionHandled', () => console.log('handled later'));
const p = Promise.reject(new Error('a'));
setTimeout(() => p.catch(() => console.log('catch')), 5);
Promise.reject(new Error('b')).catch(() => console.log('in time'));
process.nextTick(() => console.log('tick'));
console.log('sync');
