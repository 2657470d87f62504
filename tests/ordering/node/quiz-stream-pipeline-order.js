// pipeline: when data, finish and the callback come.
const { pipeline, Readable, Transform, Writable } = require('stream');
const seen = [];
pipeline(
  Readable.from(['one', 'two', 'three']),
  new Transform({ objectMode: true, transform(c, _e, cb) { console.log('transform', c); cb(null, c.length); }, flush(cb) { console.log('flush'); cb(); } }),
  new Writable({ objectMode: true, write(c, _e, cb) { seen.push(c); setImmediate(cb); }, final(cb) { console.log('final', seen); cb(); } }),
  (error) => console.log('done', error));
process.nextTick(() => console.log('tick'));
setTimeout(() => pipeline(Readable.from(['x']), async function* (src) { for await (const c of src) { yield c; throw new Error('half way'); } }, new Writable({ objectMode: true, write(c, e, cb) { console.log('got', c); cb(); } }), (e) => console.log('failed', e.message)), 200);
