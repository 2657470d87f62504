// An own then of a native promise is called when resolved with it, and not by await.
const promise = Promise.resolve('value');
promise.then = function (...args) {
  console.log('own then');
  return Promise.prototype.then.apply(this, args);
};
(async () => console.log('awaited', await promise))();
new Promise((resolve) => resolve(promise)).then((v) => console.log('resolved', v));
console.log('main');
