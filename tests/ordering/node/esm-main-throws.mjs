// What a module lets out ends the process three microtasks later.
let promise = Promise.resolve();
for (let i = 0; i < 8; i++) promise = promise.then(() => console.log('microtask', i));
process.nextTick(() => console.log('never'));
process.on('exit', (code) => console.log('exit', code));
throw new Error('out of the module');
