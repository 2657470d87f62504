// A transform that makes lines
const { Transform, pipeline, Readable } = require('stream');
let rest = '';
const lines = new Transform({ readableObjectMode: true, transform(c, e, cb) { const all = (rest + c).split('\n'); rest = all.pop(); all.forEach((l) => this.push(l)); cb(); }, flush(cb) { if (rest) this.push(rest); cb(); } });
pipeline(Readable.from(['a\nb', 'c\nd']), lines, (e) => console.log('done', e));
lines.on('data', (l) => console.log('line', l));
