// A listener added while emitting waits for the next time
const e = new (require('events'))();
e.on('x', () => { console.log('a'); e.on('x', () => console.log('added')); });
e.emit('x'); console.log('--'); e.emit('x');
