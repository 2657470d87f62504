// Ticks and microtasks that set each other: in rounds.
Promise.resolve().then(() => { console.log('p1'); process.nextTick(() => { console.log('t2'); Promise.resolve().then(() => { console.log('p3'); process.nextTick(() => console.log('t4')); }); }); });
process.nextTick(() => { console.log('t1'); Promise.resolve().then(() => { console.log('p2'); process.nextTick(() => console.log('t3')); }); });
