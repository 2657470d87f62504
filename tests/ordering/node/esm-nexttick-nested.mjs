// nextTick within promise jobs of a module, and the other way round.
Promise.resolve().then(() => { console.log('p1'); process.nextTick(() => console.log('tick from p1')); });
process.nextTick(() => { console.log('tick'); Promise.resolve().then(() => console.log('p from tick')); process.nextTick(() => console.log('nested tick')); });
Promise.resolve().then(() => console.log('p2')).then(() => console.log('p3'));
