// A sequence with fs.promises
const fs = require('fs/promises'); const os = require('os'); const path = require('path');
(async () => { const d = await fs.mkdtemp(path.join(os.tmpdir(), 'loopscope-')); const f = path.join(d, 'x.json');
await fs.writeFile(f, JSON.stringify({ a: 1 })); console.log(JSON.parse(await fs.readFile(f, 'utf8'))); await fs.appendFile(f, '\n'); console.log((await fs.stat(f)).size); await fs.mkdir(path.join(d, 'p/q'), { recursive: true });
console.log((await fs.readdir(d)).sort(), await fs.readdir(d, { recursive: true }).then((x) => x.sort())); await fs.rename(f, path.join(d, 'y')); await fs.copyFile(path.join(d, 'y'), path.join(d, 'z')); await fs.unlink(path.join(d, 'y'));
try { await fs.rmdir(d); } catch (e) { console.log(e.code); } await fs.rm(d, { recursive: true }); try { await fs.access(d); } catch (e) { console.log(e.code, e.syscall); } })();
