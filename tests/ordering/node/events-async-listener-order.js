// Async listeners start at once and go on as microtasks
const EventEmitter = require('events');
const e = new EventEmitter();
e.on('go', async () => { console.log('1a'); await null; console.log('1b'); });
e.on('go', async () => { console.log('2a'); await null; console.log('2b'); });
e.emit('go');
console.log('after emit');
