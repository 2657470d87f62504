// Returning a plain thenable from a then callback costs one tick more, not two.
Promise.resolve().then(() => {
  console.log(0);
  return { then(resolve) { console.log('then called'); resolve('thenable'); } };
}).then((value) => console.log(value));
Promise.resolve()
  .then(() => console.log(1))
  .then(() => console.log(2))
  .then(() => console.log(3))
  .then(() => console.log(4));
