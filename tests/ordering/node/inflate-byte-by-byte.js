// An inflate stream that is fed byte by byte
const zlib = require('zlib'); const { Readable, pipeline } = require('stream');
const z = zlib.deflateSync('some text'); const u = zlib.createInflate(); u.on('data', (c) => console.log('data', c + '')); u.on('end', () => console.log('end')); u.on('close', () => console.log('close')); for (const b of z) u.write(Buffer.from([b])); u.end();
