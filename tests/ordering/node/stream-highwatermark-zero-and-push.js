// push answers whether there is room
const { Readable, Writable } = require('stream');
const r = new Readable({ highWaterMark: 3, read() {} });
console.log(r.push('a'), r.push('bc'), r.push('d'), r.readableLength, r.push(null));
console.log(new Writable({ highWaterMark: 2, write() {} }).write('ab'));
