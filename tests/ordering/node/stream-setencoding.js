// setEncoding keeps characters whole
const { PassThrough } = require('stream');
const p = new PassThrough(); p.setEncoding('utf8');
const e = Buffer.from('a€b');
p.on('data', (c) => console.log(JSON.stringify(c))); p.on('end', () => console.log('end'));
p.write(e.subarray(0, 2)); p.write(e.subarray(2)); p.end();
