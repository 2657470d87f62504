// A thenable that throws after resolving: the throw is ignored.
const thenable = { then(resolve) { resolve('first'); throw new Error('ignored'); } };
Promise.resolve(thenable).then(
  (value) => console.log('fulfilled', value),
  (error) => console.log('rejected', error.message),
);
