// nextTick passes arguments; nested ticks come before microtasks of the same round
process.nextTick((a, b) => console.log('tick', a, b), 1, 2);
Promise.resolve().then(() => { console.log('p1'); process.nextTick(() => console.log('tick in p1')); })
  .then(() => console.log('p2'));
process.nextTick(() => { console.log('tick 2'); process.nextTick(() => console.log('nested')); Promise.resolve().then(() => console.log('p in tick')); });
queueMicrotask(() => console.log('micro'));
console.log('sync');
