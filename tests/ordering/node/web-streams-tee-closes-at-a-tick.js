// Branches of a tee close at a tick, in Node
const log = (...values) => console.log(...values);
const [a, b] = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }).tee();
for (const [name, branch] of [['a', a], ['b', b]]) {
  (async () => { for await (const c of branch) log(name, c); log(name, 'over'); })();
}
process.nextTick(() => log('tick'));
setImmediate(() => log('immediate'));
{ let p = Promise.resolve(); for (let i = 0; i < 24; i++) p = p.then(() => log("m", i)); }
