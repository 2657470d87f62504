// once is removed before it is called
const e = new (require('events'))();
e.once('x', () => { console.log('once', e.listenerCount('x')); e.emit('x'); });
console.log(e.emit('x'), e.emit('x'));
