// Readable.from an async generator
const { Readable } = require('stream');
async function* g() { yield 'a'; await null; yield 'b'; }
const r = Readable.from(g());
r.on('data', (c) => console.log(c)); r.on('end', () => console.log('end')); r.on('close', () => console.log('close'));
process.nextTick(() => console.log('tick')); console.log('sync', r.readableObjectMode);
