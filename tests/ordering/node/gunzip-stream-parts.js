// What is unpacked comes in parts of 16 KB
const zlib = require('zlib'); const { Readable, pipeline } = require('stream');
const big = Buffer.alloc(50000, 'abcdefghij'); const z = zlib.gzipSync(big);
const u = zlib.createGunzip(); const sizes = []; u.on('data', (c) => sizes.push(c.length)); u.on('end', () => console.log(sizes)); u.end(z);
