// cork, uncork, writev, final
const { Writable } = require('stream');
const w = new Writable({
  writev(chunks, cb) { console.log('writev', chunks.map((c) => c.chunk.toString())); cb(); },
  final(cb) { console.log('final'); setImmediate(cb); },
});
w.cork(); w.write('a'); w.write('b'); w.write('c');
process.nextTick(() => { w.uncork(); w.end('d'); });
w.on('prefinish', () => console.log('prefinish'));
w.on('finish', () => console.log('finish'));
