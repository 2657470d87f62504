// A rejection in a timer ends Node before the next timer.
setTimeout(() => { console.log('t1'); Promise.reject(new Error('in timer turn')); Promise.resolve().then(() => console.log('micro')); }, 1);
setTimeout(() => console.log('never'), 1);
