// An interval whose callback is slower than its period does not pile up.
let n = 0;
const begin = Date.now();
const t = setInterval(() => {
  n++;
  const start = Date.now();
  while (Date.now() - start < 20);
  if (n === 3) { clearInterval(t); console.log('three calls', Date.now() - begin >= 60); }
}, 5);
setTimeout(() => console.log('timeout', n), 200);
