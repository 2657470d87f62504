// streams by async iteration, compose, Duplex.from
const { Readable, Duplex, Transform, compose, pipeline, PassThrough } = require('stream');
const { pipeline: pp, finished } = require('stream/promises');
(async () => {
  for await (const c of Readable.from(['x', 'y'])) console.log(c);
  const r = new Readable({ objectMode: true, read() {} }); r.push({ a: 1 }); r.push({ a: 2 }); r.push(null);
  console.log(await r.toArray());
  console.log(await Readable.from([1, 2, 3, 4]).filter(x => x % 2).map(async x => x * 10).toArray());
  console.log(await Readable.from([1, 2, 3]).reduce((a, b) => a + b, 0), await Readable.from([1, 2]).some(x => x > 1), await Readable.from([5, 6]).find(x => x > 5));
  console.log(await Readable.from([1, 2, 3, 4]).drop(1).take(2).toArray(), await Readable.from([1, 2]).flatMap(x => [x, x]).toArray());
  await pp(Readable.from(['a', 'b']), async function* (src) { for await (const c of src) yield c.toUpperCase(); }, async src => { for await (const c of src) console.log('got', c); });
  const d = Duplex.from(async function* (src) { for await (const c of src) yield String(c) + '!'; });
  d.end('hello'); for await (const c of d) console.log(String(c));
  const comp = compose(async function* (s) { for await (const x of s) yield String(x).trim(); }, async function* (s) { for await (const x of s) yield x.length; });
  comp.end('  four '); for await (const c of comp) console.log('len', c);
  const r2 = Readable.from(['1', '2', '3']);
  for await (const c of r2) { console.log(c); break; }
  console.log('destroyed', r2.destroyed);
  const er = new Readable({ read() { this.destroy(new Error('mid')); } });
  try { for await (const c of er) ; } catch (e) { console.log(e.message); }
  const ac = new AbortController(); const inf = new Readable({ read() { }, signal: ac.signal }); setTimeout(() => ac.abort(), 5);
  try { await finished(inf); } catch (e) { console.log(e.name, e.code); }
  try { for await (const c of inf) ; } catch (e) { console.log(e.name); }
  const pt = new PassThrough(); pt.end('pt'); console.log((await pt.toArray()).map(String));
  console.log(Readable.from('string').readableObjectMode, (await Readable.from('string').toArray()), Readable.from([1]) instanceof Readable);
})();
