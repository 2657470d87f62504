// Stats objects
const fs = require('fs');
const s = fs.statSync(__filename);
console.log(s.isFile(), s.isDirectory(), s.isSymbolicLink(), typeof s.size, s.mtime instanceof Date, typeof s.mtimeMs, s.constructor.name);
console.log(fs.statSync('/nope', { throwIfNoEntry: false }), fs.existsSync(__dirname));
fs.lstat('/nope', (e) => console.log(e.syscall));
