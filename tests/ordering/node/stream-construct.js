// construct comes before the first read
const { Readable } = require('stream');
const r = new Readable({ construct(cb) { console.log('construct'); setTimeout(cb, 2); }, read() { console.log('read'); this.push('x'); this.push(null); } });
r.on('data', (c) => console.log(String(c))); r.on('end', () => console.log('end')); console.log('sync');
