// Promise.all keeps the order of its input and settles a tick after the last one.
const slow = Promise.resolve().then(() => {}).then(() => { console.log('slow'); return 'slow'; });
Promise.all([slow, 'plain', Promise.resolve('fast')]).then((values) => console.log(values.join()));
Promise.resolve()
  .then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3))
  .then(() => console.log(4)).then(() => console.log(5));
