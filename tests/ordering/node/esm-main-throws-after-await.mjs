// A module that failed after an await, and an error that somebody listens for.
process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
process.on('exit', (code) => console.log('exit', code));
let promise = Promise.resolve();
await 0;
for (let i = 0; i < 8; i++) promise = promise.then(() => console.log('microtask', i));
setImmediate(() => console.log('immediate'));
throw new Error('late');
