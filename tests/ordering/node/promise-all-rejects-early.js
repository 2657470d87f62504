// Promise.all rejects with the first rejection; the others go on.
const a = Promise.resolve().then(() => console.log('a')).then(() => console.log('a goes on')).then(() => console.log('a ends'));
const b = Promise.reject('b failed');
Promise.all([a, b]).catch((reason) => console.log('all', reason));
