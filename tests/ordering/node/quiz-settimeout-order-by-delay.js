// Timers run by their time, not by their order
setTimeout(() => console.log(160), 160);
setTimeout(() => console.log(40), 40);
setTimeout(() => console.log(100), 100);
setTimeout(() => console.log('first of 40s?'), 40);
