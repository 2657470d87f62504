// Shows: a destroyed stream takes nothing more from its iterator, and does not end.
const { Readable, finished } = require('stream');
let n = 0; const tickLog = (m) => console.log(m);
const it = (async function* () { tickLog('start'); yield 'a'; tickLog('resumed'); await 0; yield 'b'; tickLog('resumed2') })();
const s = Readable.from({ [Symbol.asyncIterator]() { return { next() { tickLog('next'); const p = it.next(); p.then((v) => tickLog('next gave ' + JSON.stringify(v))); return p; }, return() { tickLog('return'); const p = it.return(); p.then((v) => tickLog('return gave ' + JSON.stringify(v))); return p } } } });
const op = s.push; s.push = function(c) { tickLog('push ' + c); const r = op.call(this, c); tickLog('pushed ' + r + ' ' + this.readableLength + ' ' + this.readableFlowing); return r; };
const orr = s.read; s.read = function(c) { tickLog('read(' + c+')'); return orr.call(this, c); };
s.on('close', (e) => tickLog('close'));
s.on('end', (e) => tickLog('end'));
s.resume(); process.nextTick(() => {tickLog('destroy', s.destroyed, s.readableEnded); s.destroy(); process.nextTick(()=>tickLog('tick')) });
