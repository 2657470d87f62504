// an uncaught error goes to the capture callback, not to the listeners; umask takes a mask
const fs = require('fs');
console.log(process.hasUncaughtExceptionCaptureCallback());
process.on('uncaughtException', (e) => console.log('listener', e.message));
process.on('uncaughtExceptionMonitor', (e, o) => console.log('monitor', e.message, o));
process.setUncaughtExceptionCaptureCallback(function (...a) { console.log('captured', a.length, a[0].message, this === undefined, this === globalThis); });
try { process.setUncaughtExceptionCaptureCallback(() => {}); } catch (e) { console.log(e.code, e.message); }
console.log(process.hasUncaughtExceptionCaptureCallback());
setTimeout(() => { throw new Error('one'); });
setTimeout(() => { Promise.reject(new Error('two')); }, 3);
setTimeout(() => { process.setUncaughtExceptionCaptureCallback(null); throw new Error('three'); }, 6);
setTimeout(() => { process.setUncaughtExceptionCaptureCallback(() => { throw new Error('from capture'); }); throw new Error('four'); }, 9);
process.on('exit', (c) => console.log('exit', c));
for (const m of ['zz', -1, 2 ** 33, {}, '077', 0o22, 1.5, null, '18446744073709551616']) try { console.log(process.umask(m)); } catch (e) { console.log(e.name, e.code, e.message); }
process.umask(0o77);
fs.writeFileSync('/tmp/mask-of-a-file', 'a');
console.log((fs.statSync('/tmp/mask-of-a-file').mode & 0o777).toString(8));
fs.unlinkSync('/tmp/mask-of-a-file');
