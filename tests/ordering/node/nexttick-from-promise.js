// A nextTick set by a promise job waits until the microtasks have run out.
Promise.resolve().then(() => { console.log('p1'); process.nextTick(() => console.log('tick from p1')); }).then(() => console.log('p2')).then(() => console.log('p3'));
Promise.resolve().then(() => console.log('q1')).then(() => console.log('q2'));
