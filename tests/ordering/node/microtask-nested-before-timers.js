// Nested microtasks come before timers, however deep.
setTimeout(() => console.log('timer'), 0);
queueMicrotask(() => { console.log('1'); queueMicrotask(() => { console.log('2'); queueMicrotask(() => console.log('3')); }); });
