// Synchronous calls of fs, and their errors
const fs = require('fs');
const path = require('path');
const dir = fs.mkdtempSync('/tmp/loopscope-');
const file = path.join(dir, 'a.txt');
fs.writeFileSync(file, 'one\n');
fs.appendFileSync(file, 'two\n');
console.log(JSON.stringify(fs.readFileSync(file, 'utf8')));
console.log(fs.existsSync(file), fs.existsSync(file + 'x'));
console.log(fs.statSync(file).size, fs.statSync(file).isFile(), fs.statSync(dir).isDirectory());
fs.mkdirSync(path.join(dir, 'b', 'c'), { recursive: true });
fs.renameSync(file, path.join(dir, 'b', 'z.txt'));
console.log(fs.readdirSync(path.join(dir, 'b')));
console.log(fs.readdirSync(dir, { withFileTypes: true }).map((e) => [e.name, e.isDirectory()]));
try { fs.mkdirSync(dir); } catch (e) { console.log(e.code, e.syscall); }
try { fs.rmdirSync(path.join(dir, 'b')); } catch (e) { console.log(e.code); }
try { fs.readFileSync(dir); } catch (e) { console.log(e.code, e.message); }
try { fs.readFileSync('/no/such/file'); } catch (e) { console.log(e.code, e.message, e.errno); }
try { fs.unlinkSync('/no/such/file'); } catch (e) { console.log(e.message); }
try { fs.readFileSync(5.5 > 1 ? {} : 0); } catch (e) { console.log(e.code, e.name); }
try { fs.readFile(__filename); } catch (e) { console.log(e.code, e.message); }
fs.copyFileSync(path.join(dir, 'b', 'z.txt'), path.join(dir, 'copy.txt'));
console.log(fs.readFileSync(path.join(dir, 'copy.txt')).length);
fs.rmSync(dir, { recursive: true });
console.log(fs.existsSync(dir));
