// captureRejections: a rejection of an async listener becomes an error event
const { EventEmitter } = require('events');
const emitter = new EventEmitter({ captureRejections: true });
emitter.on('work', async (x) => { throw new Error(`rejected ${x}`); });
emitter.on('error', (e) => console.log('error event', e.message));
emitter.emit('work', 1);
const other = new EventEmitter({ captureRejections: true });
other[Symbol.for('nodejs.rejection')] = (e, name, ...args) => console.log('own handler', e.message, name, args);
other.on('work', async () => { throw new Error('x'); });
other.emit('work', 'a');
process.nextTick(() => console.log('tick'));
console.log('sync');
