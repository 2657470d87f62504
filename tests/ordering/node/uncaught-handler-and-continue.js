// uncaughtException keeps the process going
process.on('uncaughtException', (error, origin) => console.log('caught', error.message, origin));
process.on('uncaughtExceptionMonitor', (error) => console.log('monitor', error.message));
setTimeout(() => { throw new Error('timer'); }, 1);
setTimeout(() => console.log('goes on'), 60);
process.nextTick(() => { throw new Error('tick'); });
Promise.resolve().then(() => { throw new Error('promise'); });
queueMicrotask(() => { throw new Error('microtask'); });
