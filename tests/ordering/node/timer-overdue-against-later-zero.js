// A timer overdue since long runs before a 0 that was set later, by due time.
setTimeout(() => console.log('due at 5'), 5);
const start = performance.now();
while (performance.now() - start < 30);
setTimeout(() => console.log('due at 31'), 0);
console.log('main');
