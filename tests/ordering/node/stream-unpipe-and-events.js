// pipe and unpipe events
const { PassThrough, Writable } = require('stream');
const p = new PassThrough();
const w = new Writable({ write(c, e, cb) { console.log('w', c.toString()); cb(); } });
w.on('pipe', (s) => console.log('pipe', s === p));
w.on('unpipe', (s) => console.log('unpipe', s === p));
w.on('finish', () => console.log('finish'));
p.pipe(w);
p.write('1');
setImmediate(() => { p.unpipe(w); p.write('2'); setImmediate(() => { p.pipe(w, { end: false }); p.end('3'); setTimeout(() => console.log(w.writableEnded), 5); }); });
