// After an error that a listener took care of, the other callbacks of the phase run before the ticks.
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
setImmediate(() => { process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); throw new Error('one'); });
setImmediate(() => console.log('second immediate'));
setImmediate(() => { throw new Error('three'); });
setTimeout(() => { setTimeout(() => { throw new Error('timer'); }, 5); setTimeout(() => console.log('other timer'), 5); setImmediate(() => console.log('late immediate')); }, 20);
console.log('main');
