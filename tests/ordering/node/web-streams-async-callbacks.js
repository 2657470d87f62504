// Async callbacks of sources and sinks: Node's promise of each follows the callback's own
const log = (...values) => console.log(...values);
const source = new ReadableStream({
  n: 0,
  async pull(c) { log('pull', c.desiredSize); await 0; c.enqueue(this.n); if (this.n++ > 1) c.close(); },
}, { highWaterMark: 2 });
(async () => { for await (const c of source) log('chunk', c); log('over'); })();
const writer = new WritableStream({
  async write(c) { log('write', c); await 0; },
  async close() { log('close'); },
}).getWriter();
writer.write(1).then(() => log('wrote 1'));
writer.write(2).then(() => log('wrote 2'));
writer.close().then(() => log('closed'));
new ReadableStream({ async start() { await 0; throw new Error('in start'); } }).getReader().read()
  .catch((e) => log(e.message));
{ let p = Promise.resolve(); for (let i = 0; i < 24; i++) p = p.then(() => log("m", i)); }
