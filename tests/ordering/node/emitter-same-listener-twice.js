// The same listener twice; off removes the last one
const e = new (require('events'))(); const f = () => console.log('f');
e.on('x', f); e.on('x', f); e.emit('x'); e.off('x', f); console.log(e.listenerCount('x', f)); e.emit('x');
