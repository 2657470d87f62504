// An uncaught error in queueMicrotask ends Node.
Promise.resolve().then(() => console.log('promise before'));
queueMicrotask(() => { throw new Error('in microtask'); });
queueMicrotask(() => console.log('never'));
setTimeout(() => console.log('never'), 0);
