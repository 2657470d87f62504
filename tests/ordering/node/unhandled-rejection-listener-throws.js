// A listener of unhandledRejection that throws: the rejections behind it are never told of
process.on('unhandledRejection', (reason) => {
  console.log('unhandled', reason);
  if (reason === 'two') throw new Error('by the listener');
});
process.on('uncaughtException', (error, origin) => console.log('uncaught', error.message, origin));
process.on('rejectionHandled', () => console.log('handled late'));
process.on('warning', (warning) => console.log('warning', warning.name));
Promise.reject('one').catch(() => console.log('caught'));
Promise.reject('two');
const third = Promise.reject('three');
Promise.reject('four');
setTimeout(() => {
  console.log('timer');
  third.catch((reason) => console.log('caught', reason));
}, 60);
setImmediate(() => console.log('immediate'));
