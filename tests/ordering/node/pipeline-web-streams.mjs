// The web's streams as sources, in the middle and as the ends of pipelines.
import { Readable, Transform, Writable, pipeline as old } from 'node:stream'; import { pipeline } from 'node:stream/promises';
const sink = (name, marks) => { const got = []; return { got, stream: new WritableStream({ start() { console.log(name, 'start'); }, async write(x) { await null; got.push(String(x)); if (x === 'bad') throw new Error('sink failed'); }, close() { console.log(name, 'close'); }, abort(r) { console.log(name, 'abort', r.message); } }, marks) }; };
const a = sink('a'); await pipeline(Readable.from(['p', 'q']), async function* (src) { for await (const x of src) yield x + x; }, a.stream); console.log(a.got);
const b = sink('b'); await pipeline(Readable.from(['r', 's']), b.stream); console.log(b.got, b.stream.locked);
const c = sink('c'); await pipeline(new ReadableStream({ start(k) { k.enqueue('t'); k.enqueue('u'); k.close(); } }), new TransformStream({ transform(x, k) { k.enqueue(x.toUpperCase()); } }), c.stream); console.log(c.got);
const d = []; await pipeline(new ReadableStream({ pull(k) { k.enqueue('v'); this.n = (this.n ?? 0) + 1; if (this.n > 2) k.close(); } }), new Transform({ objectMode: true, transform(x, e, cb) { cb(null, x + '!'); } }), new Writable({ objectMode: true, write(x, e, cb) { d.push(x); cb(); } })); console.log(d);
const e = sink('e'); await pipeline(Readable.from(['ok', 'bad', 'never', 'more']), e.stream).catch((x) => console.log('rejected', x.message)); console.log(e.got);
const f = sink('f'); await pipeline(async function* () { yield 1; throw new RangeError('source failed'); }, f.stream).catch((x) => console.log('rejected', x.name)); console.log(f.got);
const total = await pipeline(new ReadableStream({ start(k) { k.enqueue(1); k.enqueue(2); k.close(); } }), new TransformStream({ transform(x, k) { k.enqueue(x * 10); } }), async (src) => { let t = 0; for await (const x of src) t += x; return t; }); console.log(total);
const g = sink('g'); old(Readable.from(['w']), g.stream, (err) => console.log('callback', err, g.got)); setImmediate(() => console.log('immediate'));
const h = sink('h'); await pipeline(Readable.from(['x']), h.stream, { end: false }); console.log('left open'); const w = h.stream; console.log(w.locked);
