// write after end, push after EOF, null, missing methods
const { Readable, Writable } = require('stream');
const w = new Writable({ write(c, e, cb) { cb(); } });
w.on('error', (e) => console.log(e.code, e.message));
w.end();
w.write('x', (e) => console.log('cb', e.code));
const r = new Readable({ read() {} });
r.on('error', (e) => console.log(e.code, e.message));
r.push(null); r.push('x');
try { new Writable({ write() {} }).write(null); } catch (e) { console.log(e.code, e.message); }
try { new Writable({ write() {} }).write(5); } catch (e) { console.log(e.code, e.message); }
new Readable().on('error', (e) => console.log(e.code, e.message)).read();
new Writable().on('error', (e) => console.log(e.code)).write('x') ;
