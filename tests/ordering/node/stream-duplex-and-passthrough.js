// A duplex has two sides
const { Duplex } = require('stream');
const d = new Duplex({ read() { this.push('out'); this.push(null); }, write(c, e, cb) { console.log('in', String(c)); cb(); } });
d.on('data', (c) => console.log(String(c))); d.on('end', () => console.log('end')); d.on('finish', () => console.log('finish')); d.on('close', () => console.log('close'));
d.end('x');
