// Flags of open and write
const fs = require('fs'); const f = `/tmp/loopscope-${process.pid}-${Math.random()}`;
fs.writeFileSync(f, 'a', { flag: 'wx' }); try { fs.writeFileSync(f, 'b', { flag: 'wx' }); } catch (e) { console.log(e.code, e.syscall); }
fs.writeFileSync(f, 'c', { flag: 'a' }); console.log(fs.readFileSync(f, 'latin1'));
const fd = fs.openSync(f, 'r+'); fs.writeSync(fd, 'X', 0); fs.ftruncateSync(fd, 1); fs.closeSync(fd); console.log(fs.readFileSync(f, { encoding: 'utf8' }));
try { fs.closeSync(fd + 1000); } catch (e) { console.log(e.code, e.message); } try { fs.openSync(f, 'zz'); } catch (e) { console.log(e.code, e.message); } fs.unlinkSync(f);
