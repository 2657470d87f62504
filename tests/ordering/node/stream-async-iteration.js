// for await over a stream; break destroys it; an error is thrown
const { Readable } = require('stream');
(async () => {
  const r = Readable.from(['a', 'b', 'c']);
  for await (const x of r) { console.log(x); if (x === 'b') break; }
  console.log('destroyed', r.destroyed);
  const e = new Readable({ read() { this.push('1'); this.destroy(new Error('broken')); } });
  try { for await (const x of e) console.log(String(x)); } catch (x) { console.log(x.message); }
})();
