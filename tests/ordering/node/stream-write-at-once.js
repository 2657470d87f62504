// What write returns, and whether drain follows, when a chunk is written at once, later, or waits.
const { Writable, PassThrough, Transform, Duplex } = require('stream');
const t = (l, opt, ...chunks) => { const w = new Writable(opt); w.on('drain', () => console.log(l, 'drain')); console.log(l, chunks.map((c) => w.write(c) + ' ' + w.writableNeedDrain + ' ' + w.writableLength).join(' | ')); };
const sync = { write(c, e, cb) { cb(); } }, tick = { write(c, e, cb) { process.nextTick(cb); } };
t('sync1', { highWaterMark: 1, ...sync }, 'xx', 'y', 'zz');
t('sync5', { highWaterMark: 5, ...sync }, 'xxxxx', 'y');
t('tick1', { highWaterMark: 1, ...tick }, 'xx', 'y');
t('tick3', { highWaterMark: 3, ...tick }, 'xx', 'y', 'z');
t('sync0', { highWaterMark: 0, ...sync }, 'x');
t('obj', { objectMode: true, highWaterMark: 1, ...sync }, 1, 2);
t('obj tick', { objectMode: true, highWaterMark: 2, ...tick }, 1, 2, 3);
t('writev', { highWaterMark: 1, writev(cs, cb) { cb(); } }, 'a', 'b');
const p = new PassThrough({ highWaterMark: 2 }); p.on('drain', () => console.log('pass drain')); console.log(p.write('abc'), p.write('d'), p.writableNeedDrain); setTimeout(() => p.resume(), 5);
const q = new PassThrough({ highWaterMark: 2 }); q.resume(); console.log(q.write('abc'), q.write('d'));
const w = new Writable({ highWaterMark: 1, ...sync }); w.cork(); console.log(w.write('abc'), w.writableNeedDrain); w.on('drain', () => console.log('uncorked drain')); w.uncork();
