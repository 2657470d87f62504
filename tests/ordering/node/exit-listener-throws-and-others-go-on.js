// A listener of exit that throws, survived: ticks are not taken any more, all else goes on
const fs = require('fs');
const log = (...values) => console.log(...values);
process.on('uncaughtException', (error) => log('uncaught', error.message));
process.on('exit', (code) => { log('exit', code); throw new Error('in exit'); });
require('zlib').gzip('text', () => log('gzip tells at a tick: never'));
fs.readFile(__filename, () => {
  log('file');
  process.nextTick(() => log('never'));
  Promise.resolve().then(() => log('promise of the file'));
});
setTimeout(() => log('timer'), 40);
setImmediate(() => log('immediate'));
process.nextTick(() => log('a tick from before'));
Promise.resolve().then(() => log('promise'));
process.exit(4);
