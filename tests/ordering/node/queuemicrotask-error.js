// An error of queueMicrotask is an uncaught exception
process.on('uncaughtException', (e, o) => console.log('caught', e.message, o));
queueMicrotask(() => { throw new Error('m'); });
queueMicrotask(() => console.log('next'));
Promise.resolve().then(() => console.log('promise'));
