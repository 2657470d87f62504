// Between two immediates nextTicks and microtasks run.
setImmediate(() => { console.log('i1'); Promise.resolve().then(() => console.log('micro')); process.nextTick(() => console.log('tick')); });
setImmediate(() => console.log('i2'));
