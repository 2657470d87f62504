// performance.now and Date.now go on between timers by at least the delay.
const d = Date.now();
const p = performance.now();
setTimeout(() => {
  console.log(Date.now() - d >= 19, performance.now() - p >= 19, performance.now() - p < 1000);
  console.log(typeof p, p > 0, Number.isInteger(d), new Date().getTime() >= d);
}, 20);
