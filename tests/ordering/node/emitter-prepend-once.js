// prependOnceListener
const e = new (require('events'))();
e.on('x', () => console.log('on')); e.prependOnceListener('x', (...a) => console.log('first', a));
e.emit('x', 1, 2); e.emit('x');
