// nextTicks and microtasks run between timers of one turn.
setTimeout(() => { console.log('t1'); process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); }, 5);
setTimeout(() => console.log('t2'), 5);
