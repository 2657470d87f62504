// In an ES module the main script is itself a microtask: promise jobs run before nextTicks.
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise')).then(() => console.log('promise 2'));
queueMicrotask(() => console.log('micro'));
setImmediate(() => console.log('immediate'));
console.log('main');
