// A throw, or a rejected promise, in finally replaces the outcome.
Promise.resolve(1).finally(() => { throw 'thrown'; }).catch((e) => console.log(e));
Promise.reject(1).finally(() => Promise.reject('rejected')).catch((e) => console.log(e));
Promise.resolve(2).finally((...args) => console.log('arguments', args.length));
