// An error of a listener comes out of emit
const e = new (require('events'))();
e.on('x', () => { throw new Error('listener'); });
e.on('x', () => console.log('never'));
try { e.emit('x'); } catch (x) { console.log('caught', x.message); }
