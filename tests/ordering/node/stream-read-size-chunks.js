// A reader of counted chunks
const { Readable } = require('stream');
class Count extends Readable { constructor() { super({ highWaterMark: 8 }); this.n = 0; } _read(size) { this.n++; this.push(this.n > 4 ? null : `chunk${this.n}`); } }
new Count().on('data', (c) => console.log(String(c))).on('end', () => console.log('end'));
