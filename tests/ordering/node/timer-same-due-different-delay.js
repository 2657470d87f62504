// Timers in different lists: 30 set now against 10 set after 20 ms of work, due far apart.
setTimeout(() => console.log('80'), 80);
const start = Date.now();
while (Date.now() - start < 40);
setTimeout(() => console.log('40 + 10'), 10);
setTimeout(() => console.log('40 + 60'), 80);
