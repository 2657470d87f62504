// await of a thenable takes a tick to call its then, and one more to go on.
(async () => {
  const v = await { then(resolve) { console.log('then called'); resolve('thenable'); } };
  console.log(v);
})();
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3));
