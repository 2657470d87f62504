// write answers false when the buffer is full; drain; finish; close
const { Writable } = require('stream');
const w = new Writable({
  highWaterMark: 4,
  write(chunk, encoding, callback) { console.log('write', chunk.toString()); setTimeout(callback, 3); },
});
console.log(w.write('ab'), w.write('cd'), w.write('e'), w.writableLength, w.writableNeedDrain);
w.on('drain', () => { console.log('drain', w.writableLength); w.end('last'); });
w.on('finish', () => console.log('finish'));
w.on('close', () => console.log('close'));
