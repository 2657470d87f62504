// What a catch in the middle does with the rest of the chain.
Promise.reject('err!!!')
  .then((res) => { console.log('success', res); }, (err) => { console.log('error', err); })
  .catch((err) => { console.log('catch', err); })
  .then(() => { console.log('still going'); throw new Error('x'); })
  .then(() => console.log('never'))
  .catch((e) => e.message)
  .finally(() => console.log('finally'))
  .then((v) => console.log('value', v));
