// Node: after each callback come all nextTicks, then all microtasks.
// Immediates run in the check phase, timers in the timers phase.
setTimeout(function timeout() {
  console.log('timeout');
  process.nextTick(function tickOfTimeout() {
    console.log('nextTick of the timeout');
  });
}, 0);

setImmediate(function immediate() {
  console.log('immediate');
  Promise.resolve().then(function promiseOfImmediate() {
    console.log('promise of the immediate');
  });
  process.nextTick(function tickOfImmediate() {
    console.log('nextTick of the immediate');
  });
});

Promise.resolve().then(function promise() {
  console.log('promise');
  process.nextTick(function tickOfPromise() {
    console.log('nextTick of the promise');
  });
});

process.nextTick(function tick() {
  console.log('nextTick');
});

console.log('main script');
