// A transform between a source and a sink
const { Transform, Readable, Writable } = require('stream');
const upper = new Transform({
  transform(chunk, encoding, callback) { callback(null, chunk.toString().toUpperCase()); },
  flush(callback) { console.log('flush'); callback(null, '!'); },
});
Readable.from(['a', 'b', 'c']).pipe(upper).pipe(new Writable({
  write(chunk, e, cb) { console.log('got', chunk.toString()); cb(); },
  final(cb) { console.log('final'); cb(); },
})).on('finish', () => console.log('finish'));
