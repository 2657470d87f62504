// An unhandled rejection with no error as reason is wrapped by Node.
console.error('on stderr');
Promise.reject('just text');
console.log('main');
