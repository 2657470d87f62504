// destroy: error then close, at a next tick
const { Readable, Writable } = require('stream');
const r = new Readable({ read() {}, destroy(e, cb) { console.log('_destroy', e.message); cb(e); } });
r.on('error', (e) => console.log('error', e.message));
r.on('close', () => console.log('close'));
r.destroy(new Error('x'));
console.log(r.destroyed, r.closed, r.errored.message);
process.nextTick(() => console.log('tick', r.closed));
const w = new Writable({ write(c, e, cb) { cb(); } });
w.on('close', () => console.log('w close'));
w.destroy();
w.write('late', (e) => console.log(e.code));
