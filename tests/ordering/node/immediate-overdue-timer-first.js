// When the main script was busy, overdue timers run before the immediates.
setImmediate(() => console.log('immediate'));
setTimeout(() => console.log('timer'), 0);
const start = Date.now();
while (Date.now() - start < 20);
