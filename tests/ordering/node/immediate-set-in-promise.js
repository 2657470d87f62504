// Immediates from the main script, from microtasks and from nextTicks all run in one turn.
setImmediate(() => console.log('main'));
Promise.resolve().then(() => setImmediate(() => console.log('promise')));
process.nextTick(() => setImmediate(() => console.log('nextTick')));
