// stream/promises with generators
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');
(async () => {
  await pipeline(
    async function* () { yield 'a'; yield 'b'; },
    async function* (source) { for await (const chunk of source) yield chunk + chunk; },
    async (source) => { for await (const chunk of source) console.log(chunk); });
  console.log('done');
  try {
    await pipeline(Readable.from([1, 2]), async function* (source) {
      for await (const x of source) { if (x === 2) throw new Error('two'); yield x; }
    }, async (source) => { for await (const x of source) console.log(x); });
  } catch (e) { console.log('caught', e.message); }
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  try { await pipeline(async function* () { yield 1; await new Promise(() => {}); }, async (s) => { for await (const x of s) console.log('x', x); }, { signal: controller.signal }); } catch (e) { console.log(e.name, e.code); }
})();
