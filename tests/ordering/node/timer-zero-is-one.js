// Node makes a delay of 0 one of 1: 1 set first runs first.
setTimeout(() => console.log('one'), 1);
setTimeout(() => console.log('zero'), 0);
