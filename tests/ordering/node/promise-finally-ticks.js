// finally costs more ticks than then: it waits for a promise of its callback's value.
Promise.resolve('value').finally(() => console.log('finally')).then((v) => console.log('after finally', v));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4))
  .then(() => console.log(5));
