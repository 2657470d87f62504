// process.chdir: relative paths of fs and path follow it, errors name both folders.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const start = process.cwd();
const room = fs.mkdtempSync(path.join(os.tmpdir(), 'room-'));
console.log(process.chdir(room), process.cwd() === room, process.chdir.length);
fs.writeFileSync('note.txt', 'hello');
console.log(fs.readFileSync(path.join(room, 'note.txt'), 'utf8'), fs.existsSync('./note.txt'));
console.log(path.resolve('x') === path.join(room, 'x'), path.relative('', 'a/b'));
fs.mkdirSync('sub/deep', { recursive: true });
fs.symlinkSync(path.join(room, 'sub'), 'link');
process.chdir('link/deep');
console.log(path.relative(room, process.cwd()), fs.readdirSync('..'), fs.readdirSync('../..'));
for (const folder of ['nope', '../../note.txt', undefined, 5, '']) {
  try {
    process.chdir(folder);
  } catch (error) {
    console.log(error.name, error.code, error.message.replaceAll(room, 'ROOM'), Object.keys(error));
  }
}
process.chdir('/');
console.log(process.cwd(), path.resolve('tmp'), fs.existsSync('tmp'));
process.chdir(start);
fs.readFile('nope.txt', (error) => {
  console.log(error.message);
  fs.rmSync(room, { recursive: true });
});
