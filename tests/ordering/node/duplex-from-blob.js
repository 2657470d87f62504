// What Duplex.from makes of a Blob and of its kin.
const { Duplex, Readable } = require('stream');
(async () => { for (const make of [() => new Blob(['blob']), () => Promise.resolve('promised'), () => (async function* () { yield 'a'; yield 'b'; })(), () => ['x', 'y'], () => 'text', () => new ReadableStream({ start(c) { c.enqueue('web'); c.close(); } }), () => Readable.from(['r'])]) { const d = Duplex.from(make()); console.log(d.readable, d.writable, d.readableObjectMode, (await d.toArray()).map(String)); }
for (const bad of [5, null, undefined, {}, Symbol('s')]) try { Duplex.from(bad); console.log('made'); } catch (e) { console.log(e.code, e.message); } })();
