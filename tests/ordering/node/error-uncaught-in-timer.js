// An uncaught error in a timer ends Node before the next timer.
setTimeout(() => { console.log('t1'); throw new RangeError('in timer'); }, 1);
setTimeout(() => console.log('never'), 1);
setTimeout(() => console.log('never'), 20);
