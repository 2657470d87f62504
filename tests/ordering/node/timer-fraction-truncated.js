// Two timers of 20.9 and 20 keep the order in which they were set: Node cuts the fraction.
setTimeout(() => console.log('20.9'), 20.9);
setTimeout(() => console.log('40'), 40);
setTimeout(() => console.log('20'), 20);
