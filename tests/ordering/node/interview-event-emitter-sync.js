// A hand-made event emitter calls its listeners at once.
class Emitter { constructor() { this.l = {}; } on(e, f) { (this.l[e] ??= []).push(f); return this; } once(e, f) { const w = (...a) => { this.off(e, w); f(...a); }; return this.on(e, w); } off(e, f) { this.l[e] = this.l[e].filter((x) => x !== f); } emit(e, ...a) { (this.l[e] ?? []).slice().forEach((f) => f(...a)); } }
const e = new Emitter();
e.on('x', (v) => console.log('on', v)).once('x', (v) => console.log('once', v)).on('x', async (v) => { await null; console.log('async', v); });
console.log('before'); e.emit('x', 1); e.emit('x', 2); console.log('after');
