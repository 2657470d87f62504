// Symbolic links
const fs = require('fs'); const d = fs.mkdtempSync('/tmp/loopscope-');
fs.writeFileSync(`${d}/f`, 'x'); fs.symlinkSync(`${d}/f`, `${d}/l`);
console.log(fs.lstatSync(`${d}/l`).isSymbolicLink(), fs.readFileSync(`${d}/l`, 'utf8'), fs.readlinkSync(`${d}/l`).endsWith('/f'));
fs.linkSync(`${d}/f`, `${d}/h`); console.log(fs.statSync(`${d}/h`).nlink); fs.rmSync(d, { recursive: true, force: true }); console.log(fs.existsSync(d));
