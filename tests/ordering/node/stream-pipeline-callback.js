// pipeline: success, failure, who is destroyed
const { pipeline, Readable, Transform, Writable, PassThrough } = require('stream');
const sink = () => new Writable({ write(c, e, cb) { cb(); } });
pipeline(Readable.from(['a']), new PassThrough(), sink(), (e) => console.log('ok', e));
const source = Readable.from(['x', 'y']);
const bad = new Transform({ transform(c, e, cb) { cb(new Error('bad')); } });
const last = sink();
pipeline(source, bad, last, (e) => {
  console.log('failed', e.message, source.destroyed, bad.destroyed, last.destroyed);
});
console.log('sync');
