// Streams of all kinds in finished, compose, pipelines and operators with signals: legacy ones, those of the web, pairs
'use strict';
const stream = require('stream');
const { Readable, Writable, Transform, PassThrough, Duplex, finished, pipeline, compose } = stream;
const say = (name) => (error, value) => console.log(name, error ? `${error}` : 'well', value ?? '');
const upper = () => new Transform({ transform(chunk, _, done) { done(null, String(chunk).toUpperCase()); } });

const web = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b'); c.close(); } });
finished(web, say('web finished'));
console.log(stream.isReadable(web), stream.isErrored(web), stream.isDisturbed(web), stream.isWritable(new WritableStream()));
const broken = new WritableStream({ write() { throw new Error('full'); } });
finished(broken, say('broken finished'));
broken.getWriter().write(1).catch(() => {});
(async () => { for await (const chunk of compose(web, new TransformStream({ transform(t, c) { c.enqueue(t + t); } }))) console.log('composed', String(chunk)); })();

const controller = new AbortController();
const aborted = new ReadableStream();
stream.addAbortSignal(controller.signal, aborted);
aborted.getReader().read().catch((error) => console.log('aborted', error.name, error.code));
Readable.from([1, 2, 3]).map(async (x) => { await new Promise(setImmediate); return x; }, { signal: controller.signal })
  .toArray().catch((error) => console.log('map', `${error}`));
Readable.from([1, 2, 3]).reduce((a, b, { signal }) => { signal.onabort = () => console.log('reduce over', b); return a + b; }, 0).then(console.log);
Readable.from([1, 2, 3]).take(2, { signal: controller.signal }).toArray().catch((error) => console.log('take', `${error}`));
Readable.from([1, 2, 3, 4]).filter((x) => x % 2, { concurrency: 2, highWaterMark: 1 }).toArray().then((a) => console.log(a));
setTimeout(() => controller.abort(), 5);

const legacy = new stream.Stream();
legacy.readable = true;
const target = new PassThrough();
legacy.pipe(target).on('data', (chunk) => console.log('legacy', String(chunk))).on('end', () => console.log('legacy ended', legacy.listenerCount('end')));
legacy.emit('data', 'x');
legacy.emit('end');
(async () => {
  const old = new stream.Stream();
  process.nextTick(() => { old.emit('data', 1); old.emit('data', 2); old.emit('end'); });
  for await (const value of Readable.prototype[Symbol.asyncIterator].call(old)) console.log('wrapped', value);
})();

pipeline(async function* ({ signal }) { signal.addEventListener('abort', () => console.log('given up')); yield 'p'; yield 'q'; }, upper(),
  async (source) => { let text = ''; for await (const chunk of source) text += chunk; return text; }, say('pipeline'));
const [one, other] = stream.duplexPair();
other.on('data', (chunk) => console.log('pair', String(chunk))).on('end', () => { console.log('pair ended'); other.end(); });
one.end('hello');
const both = Duplex.fromWeb(new TransformStream());
both.on('data', (chunk) => console.log('from web', chunk)).on('close', () => console.log('closed'));
both.end('through');
const { readable, writable } = Duplex.toWeb(upper());
const writer = writable.getWriter();
writer.write(Buffer.from('to web'));
writer.close();
(async () => { for await (const chunk of readable) console.log(chunk.constructor.name, Buffer.from(chunk).toString()); })();

const short = new Transform({ transform(chunk, _, done) { this.push(null); done(); } });
const source = new Readable({ highWaterMark: 3, read() { this.push('abc'); } });
source.pipe(short);
short.resume().on('end', () => { console.log('short', source.isPaused(), source.readableFlowing); source.destroy(); });
const tries = [() => Readable.from([]).take(-1), () => Readable.from([]).map((x) => x, { concurrency: 0 }), () => Readable.from(['a']).compose(),
  () => new Writable({ defaultEncoding: 'none' }), () => new Writable().setDefaultEncoding({}), () => stream.setDefaultHighWaterMark(false, -1),
  () => Readable.from([1]).iterator(5), () => finished(1, () => {}), () => new Readable.prototype.map(), () => pipeline(Readable.from([1]), say('x'))];
for (const act of tries) try { act(); console.log('fine'); } catch (error) { console.log(`${error}`.slice(0, 110)); }
stream.setDefaultHighWaterMark(false, 5);
console.log(new Writable().writableHighWaterMark, new PassThrough({ objectMode: true }).readableHighWaterMark, stream.getDefaultHighWaterMark(false));
const reused = new Writable({ write(_, __, done) { done(); } });
reused.destroy();
reused.on('close', () => { reused._undestroy(); console.log(reused.destroyed, reused.write('y')); });
