// finally hands a rejection on after the same wait.
Promise.reject('reason').finally(() => { console.log('finally'); return 'ignored'; }).catch((r) => console.log('after', r));
Promise.resolve()
  .then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3))
  .then(() => console.log(4)).then(() => console.log(5)).then(() => console.log(6));
