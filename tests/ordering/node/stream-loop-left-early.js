// A loop over a stream that is left early destroys it with an AbortError
const { Readable, PassThrough } = require('stream');
(async () => {
  const s = Readable.from(['a', 'b', 'c']); s.on('error', (e) => console.log('error', e.name, e.message)); s.on('close', () => console.log('close'));
  for await (const c of s) { console.log(c); break; }
  console.log(s.destroyed, s.errored.name, "cause" in s.errored);
  await new Promise((r) => setImmediate(r));
  const p = new PassThrough(); p.on('error', (e) => console.log('p error', e.name)); p.write('x'); p.write('y'); for await (const c of p) { console.log(c + ''); break; } console.log(p.errored?.name, p.readableAborted);
  await new Promise((r) => setImmediate(r));
  const q = Readable.from(['a']); for await (const c of q) { console.log(c); } console.log(q.errored, q.destroyed);
  const t = Readable.from(['a', 'b']); try { for await (const c of t) throw new Error('mine'); } catch (e) { console.log(e.message, t.errored?.message); }
  const k = Readable.from(['a', 'b']); for await (const c of k.iterator({ destroyOnReturn: false })) break; console.log(k.destroyed, k.errored);
})();
