// Promise.allSettled tells status with value or reason, in order.
Promise.allSettled([Promise.reject('r'), Promise.resolve('v'), 3]).then((results) => {
  for (const result of results) console.log(JSON.stringify(result));
});
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
