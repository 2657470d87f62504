// Files by options: streams with calls of their own, handles that streams keep open, removed trees, warnings and constants
'use strict';
const fs = require('fs');
const path = require('path');
const root = fs.mkdtempSync('/tmp/options-');
const file = path.join(root, 'a.txt');
process.on('warning', (warning) => console.log(warning.name, warning.code ?? '', warning.message));
console.log(Object.keys(fs.constants).length, fs.constants.O_DIRECTORY, fs.constants.S_IRWXU, fs.constants.COPYFILE_FICLONE);

const logged = (name) => (...args) => { console.log('call', name); fs[name](...args); };
const calls = Object.fromEntries(['open', 'write', 'writev', 'read', 'close'].map((name) => [name, logged(name)]));
const out = fs.createWriteStream(file, { fs: calls });
console.log(out.fd, out.pending, out.autoClose, out.flags, out.mode);
out.write('one ');
out.write('two ');
out.end('three');
out.on('close', () => {
  console.log('written', out.bytesWritten);
  fs.createReadStream(file, { fs: calls, encoding: 'utf8' }).on('data', (text) => console.log(text)).on('close', handles);
});
async function handles() {
  const handle = await fs.promises.open(file, 'r+', 0o600);
  handle.on('close', () => console.log('handle closes'));
  const reading = handle.createReadStream({ encoding: 'utf8', autoClose: false, end: 3 });
  reading.on('close', () => console.log('stream closed'));
  for await (const text of reading.iterator({ destroyOnReturn: false })) console.log('read', text);
  handle.close().then(() => console.log('closed', handle.fd));
  console.log('closing', handle.fd);
  await new Promise((resolve) => { reading.on('close', resolve); });
  const other = await fs.promises.open(file, 'w');
  await other.writeFile((function* () { yield 'x'; yield 'y'; })());
  const controller = new AbortController();
  const writing = other.writeFile('never', { signal: controller.signal });
  controller.abort();
  await writing.catch((error) => console.log(`${error}`));
  await other.writeFile('z', { signal: controller.signal }).catch((error) => console.log(error.code));
  await other.chmod(0o640);
  console.log((await other.stat()).mode.toString(8), fs.readFileSync(file, 'utf8').slice(0, 2));
  await other.utimes(5, 6);
  console.log((await other.stat()).mtimeMs);
  await other.close();
  await other.close();
  checks();
}
function checks() {
  for (const act of [() => fs.watch(file, 'none'), () => fs.createReadStream(file, { fs: { open: 5 } }), () => fs.createWriteStream(file, { fs: { open() {} } }),
    () => fs.createReadStream(file, { fd: {} }), () => fs.rmdirSync(root, { recursive: 5 }), () => fs.rmdirSync(path.join(root, 'missing'), { recursive: true })]) {
    try { act(); console.log('fine'); } catch (error) { console.log(`${error}`.replace(root, '')); }
  }
  const stream = fs.createWriteStream(file, { autoClose: false });
  stream.close(() => {
    console.log('closed by close', stream.destroyed);
    stream.close(() => { console.log('again'); removal(); });
  });
}
function removal() {
  fs.mkdirSync(path.join(root, 'tree/branch'), { recursive: true });
  fs.writeFileSync(path.join(root, 'tree/branch/leaf'), '');
  fs.rmdir(path.join(root, 'tree'), { recursive: true }, (error) => {
    console.log(error, fs.existsSync(path.join(root, 'tree')));
    fs.mkdtemp(path.join(root, 'X'), () => fs.rmdir(file, { recursive: true }, (problem) => {
      console.log(problem.code, problem.syscall);
      fs.promises.rmdir(root, { recursive: true }).then(() => console.log('gone', fs.existsSync(root)));
    }));
  });
}
