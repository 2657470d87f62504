// finally waits for the promise its callback returns, and drops its value.
Promise.resolve('kept').finally(() => Promise.resolve('dropped')).then((v) => console.log(v));
Promise.resolve()
  .then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3))
  .then(() => console.log(4)).then(() => console.log(5)).then(() => console.log(6));
