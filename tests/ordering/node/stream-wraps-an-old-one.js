// an old emitter as the source of a Readable
const { Readable } = require('stream'); const { EventEmitter } = require('events');
class Old extends EventEmitter { sent = 0; pause() { console.log('pause'); } resume() { console.log('resume'); } extra() { return 'extra ' + this.sent; } give(x) { this.sent++; this.emit('data', x); } }
const old = new Old(); old.also = () => 'also'; const r = new Readable({ highWaterMark: 3 }).wrap(old);
console.log(r.also(), r.extra, r.give);
old.give('ab'); old.give('cdef'); setImmediate(() => { r.on('data', (d) => console.log('data', String(d))); r.on('end', () => console.log('end')).on('close', () => console.log('close')); old.emit('end'); });
const bad = new Old(); new Readable({ objectMode: true }).wrap(bad).on('error', (e) => console.log('error', e.message)).on('close', () => console.log('bad close')); bad.emit('error', new Error('old broke'));
const third = new Old(); const t = Readable.wrap(third); t.on('data', (d) => console.log('third', d)); third.give({ a: 1 }); third.emit('close'); t.on('close', () => console.log('t close', t.destroyed));
(async () => { const f = new Old(); setTimeout(() => { f.give(1); f.give(2); f.emit("end"); }, 40); for await (const x of Readable.wrap(f)) console.log('loop', x); })();
