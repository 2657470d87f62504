// A microtask that queues a microtask keeps the loop from going on:
// timers and frames wait until the microtask queue is empty.
let rounds = 0;

function work(milliseconds) {
  const start = performance.now();
  while (performance.now() - start < milliseconds);
}

function again() {
  rounds = rounds + 1;
  work(5);
  if (rounds < 12) {
    queueMicrotask(again);
  } else {
    console.log('microtask rounds:', rounds);
  }
}

requestAnimationFrame(function frame() {
  console.log('frame, after', rounds, 'rounds');
});

setTimeout(function timer() {
  console.log('10 ms timer, after', rounds, 'rounds');
}, 10);

queueMicrotask(again);
console.log('script done');
