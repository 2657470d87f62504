// A pipeline into standard output ends it.
const { pipeline, Transform } = require('stream'); const fs = require('fs'), path = require('path'), os = require('os');
const f = path.join(os.tmpdir(), 'out-' + process.pid); fs.writeFileSync(f, 'line one\nline two\n');
pipeline(fs.createReadStream(f), new Transform({ transform(c, e, cb) { cb(null, c.toString().toUpperCase()); } }), process.stdout, (e) => console.log('after end?', e));
process.stdout.on('finish', () => console.error('finish')); process.stdout.on('close', () => console.error('close'));
process.on('exit', () => { fs.unlinkSync(f); console.error('exit', process.stdout.writableFinished, process.stdout.destroyed); });
