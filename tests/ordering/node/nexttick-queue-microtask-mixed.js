// queueMicrotask and promise jobs share a queue; nextTick has its own.
queueMicrotask(() => console.log('micro 1'));
Promise.resolve().then(() => console.log('promise 1'));
queueMicrotask(() => { console.log('micro 2'); process.nextTick(() => console.log('tick')); queueMicrotask(() => console.log('micro 3')); });
Promise.resolve().then(() => console.log('promise 2'));
