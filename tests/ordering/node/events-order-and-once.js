// Listeners run at once and in order; prepend, once, off, removal while emitting
const EventEmitter = require('events');
const e = new EventEmitter();
const b = () => console.log('b');
e.on('x', () => { console.log('a'); e.off('x', b); });
e.on('x', b);
e.prependListener('x', () => console.log('first'));
e.once('x', () => console.log('once'));
console.log(e.emit('x'), e.emit('x'), e.emit('y'));
console.log(e.listenerCount('x'), e.listeners('x').length, e.rawListeners('x').length);
e.on('newListener', (name, f) => console.log('new', name, typeof f));
e.on('removeListener', (name) => console.log('removed', name));
const f = () => {};
e.on('z', f); e.off('z', f);
e.once('q', () => console.log('q')); e.emit('q');
e.removeAllListeners('x'); console.log(e.eventNames());
