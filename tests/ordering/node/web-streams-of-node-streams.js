// Web streams over Node's streams and back
const log = (...values) => console.log(...values);
const { Readable, Writable } = require('stream');
const written = Writable.toWeb(new Writable({
  write(c, e, cb) { log('write', String(c)); cb(); },
  final(cb) { log('final'); cb(); },
})).getWriter();
written.write(Buffer.from('a')).then(() => log('wrote'));
written.close().then(() => log('closed'));
const target = Writable.fromWeb(new WritableStream({
  write(c) { log('web', c); },
  close() { log('web close'); },
}));
target.on('finish', () => log('finish'));
target.on('close', () => log('target close'));
target.write('x', () => log('callback'));
target.end('y');
const failing = Readable.toWeb(new Readable({ read() { this.destroy(new Error('gone')); } })).getReader();
failing.read().catch((e) => log('failing', e.message));
const cut = new Readable({ read() {} });
const cutReader = Readable.toWeb(cut).getReader();
cutReader.closed.catch((e) => log('cut', e.name, e.code, e.cause?.code));
cut.destroy();
Readable.fromWeb(ReadableStream.from(['p', 'q'])).on('data', (d) => log('data', String(d))).on('end', () => log('end'));
