// A busy main script delays timers; those that are overdue run by due time.
setTimeout(() => console.log('30'), 30);
setTimeout(() => console.log('10'), 10);
const start = Date.now();
while (Date.now() - start < 60);
console.log('busy for 60 ms');
setTimeout(() => console.log('set after'), 0);
