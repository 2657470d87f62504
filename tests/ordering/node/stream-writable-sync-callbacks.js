// Callbacks of synchronous writes come at a next tick
const { Writable } = require('stream');
const w = new Writable({ write(c, e, cb) { console.log('write', c.toString()); cb(); } });
w.write('1', () => console.log('cb 1'));
w.write('2', () => console.log('cb 2'));
w.end('3', () => console.log('end cb'));
w.on('finish', () => console.log('finish'));
w.on('close', () => console.log('close'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
console.log('sync', w.writableEnded, w.writableFinished);
