// finished tells when it is over, and of early ends
const { finished, Readable, Writable } = require('stream');
const r = Readable.from(['a']);
finished(r, (e) => console.log('r', e));
r.resume();
const w = new Writable({ write(c, e, cb) { cb(); } });
finished(w, (e) => console.log('w', e.code));
w.destroy();
