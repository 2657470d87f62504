// Between two timers that are due together the microtasks of the first run.
setTimeout(() => { console.log('t1'); Promise.resolve().then(() => console.log('m1')); }, 0);
setTimeout(() => { console.log('t2'); Promise.resolve().then(() => console.log('m2')); }, 0);
