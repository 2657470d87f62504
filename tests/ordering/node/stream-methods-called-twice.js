// Streams whose own methods call back twice, with errors, or throw.
const { Writable, Readable } = require('stream');
const w = new Writable({ write(c, e, cb) { cb(); }, final(cb) { cb(); cb(); } });
w.on('error', (e) => console.log('w', e.code, e.message)); w.on('finish', () => console.log('finish')); w.on('close', () => console.log('close'));
w.end('x');
const w2 = new Writable({ write(c, e, cb) { cb(); }, final(cb) { cb(new Error('one')); cb(new Error('two')); } });
w2.on('error', (e) => console.log('w2', e.code, e.message)); w2.on('close', () => console.log('close2'));
w2.end('x');
const w3 = new Writable({ construct(cb) { cb(); cb(); }, write(c, e, cb) { cb(); } });
w3.on('error', (e) => console.log('w3', e.code, e.message)); w3.on('close', () => console.log('close3'));
const r = new Readable({ construct(cb) { cb(new Error('r')); cb(new Error('again')); throw new Error('thrown'); }, read() { } });
r.on('error', (e) => console.log('r', e.code, e.message)); r.on('close', () => console.log('close r'));
const w4 = new Writable({ write(c, e, cb) { cb(); }, final() { throw new Error('final'); } });
w4.on('error', (e) => console.log('w4', e.code, e.message)); w4.on('close', () => console.log('close4'));
w4.end('x');
const w5 = new Writable({ write(c, e, cb) { cb(); }, final(cb) { setTimeout(cb, 10); setTimeout(cb, 30); } , autoDestroy: false});
w5.on('error', (e) => console.log('w5', e.code, e.message)); w5.on('finish', () => console.log('finish5'));
w5.end('x');
