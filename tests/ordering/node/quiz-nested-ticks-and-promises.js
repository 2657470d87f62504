// A quiz: ticks inside promise jobs wait for all promise jobs, and the other way round.
console.log('1');
setTimeout(() => { console.log('2'); process.nextTick(() => console.log('3')); Promise.resolve().then(() => console.log('4')); });
Promise.resolve().then(() => { console.log('5'); process.nextTick(() => console.log('6')); })
  .then(() => console.log('7'));
process.nextTick(() => { console.log('8'); Promise.resolve().then(() => console.log('9')); process.nextTick(() => console.log('10')); });
(async () => { console.log('11'); await null; console.log('12'); })();
console.log('13');
