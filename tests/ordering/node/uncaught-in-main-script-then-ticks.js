// After an error of the main script that is survived: ticks, microtasks, then the phases.
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
setImmediate(() => console.log('immediate'));
setTimeout(() => console.log('timeout'), 0);
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
throw new Error('main');
