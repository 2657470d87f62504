// A getter of then that throws rejects the promise at once.
const thenable = { get then() { throw new Error('getter'); } };
new Promise((resolve) => resolve(thenable)).then(
  () => console.log('fulfilled'),
  (error) => console.log('rejected', error.message),
);
Promise.resolve().then(() => console.log(1)).then(() => console.log(2));
