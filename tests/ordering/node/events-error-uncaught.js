// An error event without a listener ends the process
const EventEmitter = require('events');
const e = new EventEmitter();
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('never'), 5);
e.emit('error', new Error('ends it'));
