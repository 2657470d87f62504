// Two timers due together: both callbacks run before the immediates they set.
setTimeout(() => { console.log('t1'); setImmediate(() => console.log('i1')); }, 10);
setTimeout(() => { console.log('t2'); setImmediate(() => console.log('i2')); }, 10);
