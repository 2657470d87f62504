// fs.realpath of hard and symbolic links, relative and in a circle, also after chdir.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'real-')));
const at = (...parts) => path.join(folder, ...parts);
fs.mkdirSync(at('a/b'), { recursive: true });
fs.writeFileSync(at('a/file'), 'text');
fs.linkSync(at('a/file'), at('hard'));
fs.symlinkSync('a', at('link'));
fs.symlinkSync(at('link/file'), at('far'));
fs.symlinkSync('../hard', at('a/up'));
const tell = (given) => {
  try {
    console.log(given.replaceAll(folder, 'ROOM'), '=>', fs.realpathSync(given).replaceAll(folder, 'ROOM'));
  } catch (error) {
    console.log(error.code, error.message.replaceAll(folder, 'ROOM'));
  }
};
for (const name of ['a/file', 'hard', 'link', 'link/b/..', 'far', 'a/up', 'link/up', 'nope', 'a/file/x']) {
  tell(at(name));
}
process.chdir(at('link'));
for (const name of ['file', '.', '..', 'b/', 'up']) tell(name);
fs.realpath(at('link/up'), (error, found) => {
  console.log(error, path.basename(found));
  process.chdir('/');
  fs.rmSync(folder, { recursive: true });
});
