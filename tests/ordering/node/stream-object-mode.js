// Object mode and highWaterMark
const { Readable, Writable } = require('stream');
let n = 0;
const r = new Readable({ objectMode: true, highWaterMark: 2, read() { console.log('_read', n); this.push(n < 4 ? { n: n++ } : null); } });
r.on('data', (o) => console.log(o));
r.on('end', () => console.log('end', r.readableHighWaterMark, new Readable().readableHighWaterMark, new Writable().writableHighWaterMark));
