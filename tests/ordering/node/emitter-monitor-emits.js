// The monitor of errors is told by the emitter's own method emit.
const { EventEmitter, errorMonitor } = require('events');
class Told extends EventEmitter { emit(name, ...rest) { console.log('emit', String(name), rest.length); return super.emit(name, ...rest); } }
const told = new Told(); told.on(errorMonitor, (e) => console.log('monitor', e.message)); told.on('error', (e) => console.log('error', e.message)); told.emit('error', new Error('x'));
