// An error given to the callback of write
const { Writable } = require('stream');
const w = new Writable({ write(c, e, cb) { cb(new Error('disk full')); } });
w.on('error', (e) => console.log('error', e.message)); w.on('close', () => console.log('close'));
w.write('x', (e) => console.log('cb', e.message)); w.write('y', (e) => console.log('second', e && e.message)); console.log('sync');
