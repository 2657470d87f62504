// Immediates set by immediates wait for the next round
setImmediate(() => { console.log('1'); setImmediate(() => console.log('nested')); process.nextTick(() => console.log('tick')); });
setImmediate(() => console.log('2'));
setImmediate((a, b) => console.log('args', a, b), 'x', 'y');
