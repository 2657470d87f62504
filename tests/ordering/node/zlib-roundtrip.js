// zlib: sync, callbacks, streams, errors
const zlib = require('zlib');
const { promisify } = require('util');
console.log(zlib.gunzipSync(zlib.gzipSync('hello')).toString(), zlib.inflateSync(zlib.deflateSync('x'.repeat(100))).length);
zlib.deflate('abc', (e, b) => zlib.inflate(b, (e, t) => console.log('inflated', e, t.toString())));
promisify(zlib.gzip)('p').then((b) => console.log(b.length > 10, b[0]));
zlib.gunzip(Buffer.from('garbage'), (e) => console.log(e.code, e.message));
