// Streams of zlib that fail, that are flushed, in a pipeline
const zlib = require('zlib'); const { Readable, pipeline } = require('stream');
const sizes = []; pipeline(Readable.from(['a'.repeat(100), 'b'.repeat(100), 'c']), zlib.createDeflate(), async function* (s) { for await (const c of s) { sizes.push(c.length); yield c; } }, zlib.createInflate(), async (s) => { let t = ''; for await (const c of s) t += c; return t.length; }, (e, v) => console.log(e, v, sizes));
const bad = zlib.createInflate(); bad.on('error', (e) => console.log(e.code, e.message)); bad.on('close', () => console.log('closed')); bad.write('xx');
const cut = zlib.createGunzip(); cut.on('error', (e) => console.log('cut', e.code)); cut.on('data', (d) => console.log('got', d.length)); cut.end(zlib.gzipSync('hello').subarray(0, 15));
const f = zlib.createDeflate(); f.on('data', (d) => console.log('f', d.length)); f.write('abc'); f.flush(() => { console.log('flushed'); f.end(); });
