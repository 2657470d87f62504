// Timers run by their time, not by their order
setTimeout(() => console.log(60), 60);
setTimeout(() => console.log(20), 20);
setTimeout(() => console.log(40), 40);
setTimeout(() => console.log('first of 20s?'), 20);
