// pieces of work of several streams and calls: only the first of each takes longer
const zlib = require('zlib'); const gz = zlib.createGzip();
gz.on('data', (c) => console.log('data', c.length)).on('end', () => console.log('end'));
gz.write('hello ', () => console.log('w1')); gz.write('world', () => console.log('written')); gz.flush(() => console.log('flushed')); gz.end(() => console.log('end cb'));
zlib.gunzip('not gzip', (e, r) => console.log('bad'));
zlib.deflate('x', (e, r) => console.log('deflate'));
zlib.inflate(Buffer.alloc(0), (e) => console.log('empty', e.message));
