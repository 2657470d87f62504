// The eleventh listener makes a warning
const EventEmitter = require('events');
process.on('warning', (w) => console.log(w.name, '|', w.message, '|', w.type, w.count));
const e = new EventEmitter();
for (let i = 0; i < 12; i++) e.on('x', () => {});
console.log(e.getMaxListeners(), EventEmitter.defaultMaxListeners);
e.setMaxListeners(20);
for (let i = 0; i < 3; i++) e.on('y', () => {});
console.log('sync end');
