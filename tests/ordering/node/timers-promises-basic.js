// timers/promises: values, order with plain timers
const { setTimeout: sleep, setImmediate: immediate } = require('timers/promises');
setTimeout(() => console.log('plain 30'), 30);
sleep(60, 'ten').then(console.log);
sleep(90).then((value) => console.log('ninety', value));
immediate('now').then(console.log);
console.log('sync');
