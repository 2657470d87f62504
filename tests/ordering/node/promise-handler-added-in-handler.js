// A handler added by a handler of the same promise runs behind those that are queued.
const promise = Promise.resolve();
promise.then(() => {
  console.log('a');
  promise.then(() => console.log('added'));
});
promise.then(() => console.log('b'));
promise.then(() => console.log('c'));
