// Symbol.dispose of timers and Symbol.asyncDispose of streams, as Node has them before the language.
const { Readable, Writable } = require('stream');
console.log(typeof Symbol.dispose, typeof Symbol.asyncDispose);
const timer = setTimeout(() => console.log('never'), 10);
const immediate = setImmediate(() => console.log('never'));
const interval = setInterval(() => console.log('never'), 5);
console.log(timer[Symbol.dispose](), immediate[Symbol.dispose](), interval[Symbol.dispose]());
console.log(timer._destroyed, interval._destroyed);
(async () => {
  const source = Readable.from(['a', 'b']);
  source.on('error', (e) => console.log('error', e.name, e.code));
  source.on('close', () => console.log('source closed'));
  console.log(await source[Symbol.asyncDispose](), source.destroyed);
  const sink = new Writable({ write(chunk, encoding, callback) { callback(); } });
  sink.on('error', (e) => console.log('sink error', e.name));
  sink.write('x');
  console.log(await sink[Symbol.asyncDispose](), sink.destroyed, sink.writableFinished);
  const read = Readable.from([1]);
  for await (const each of read) console.log(each);
  console.log(await read[Symbol.asyncDispose](), read.errored);
})();
process.nextTick(() => console.log('tick'));
