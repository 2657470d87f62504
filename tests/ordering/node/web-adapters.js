// Streams of Node to those of the web and back
const { Readable, Writable, PassThrough } = require('stream');
const zlib = require('zlib');
(async () => {
  const web = Readable.toWeb(Readable.from(['a', 'b'], { objectMode: false }));
  for await (const chunk of web) console.log(chunk);
  const node = Readable.fromWeb(new ReadableStream({ start(c) { c.enqueue('x'); c.enqueue('y'); c.close(); } }), { encoding: 'utf8' });
  for await (const chunk of node) console.log(chunk);
  const got = [];
  const writer = Writable.toWeb(new Writable({ write(c, e, cb) { got.push(String(c)); cb(); } })).getWriter();
  await writer.write('one'); await writer.write('two'); await writer.close();
  console.log(got);
  const sink = [];
  const w = Writable.fromWeb(new WritableStream({ write(c) { sink.push(String(c)); } }));
  w.write('p'); w.end('q'); w.on('finish', () => console.log('finish', sink));
  await new Promise((r) => w.on('close', r));
  console.log(await Readable.from([1, 2, 3]).compose(async function* (s) { for await (const x of s) yield x * 2; }).toArray());
  console.log(zlib.Z_BEST_COMPRESSION, zlib.constants.Z_BEST_SPEED);
  const res = new Response(Readable.toWeb(Readable.from(['body text'], { objectMode: false })));
  console.log(await res.text());
  await new Blob(['blob text']).stream().pipeTo(Writable.toWeb(new PassThrough().on('data', (d) => console.log(String(d)))));
})();
