// A due timer against a nested immediate: i1, t, i2.
setImmediate(() => {
  console.log('i1');
  setImmediate(() => console.log('i2'));
  setTimeout(() => console.log('t'), 0);
  const start = Date.now();
  while (Date.now() - start < 20);
});
