// unshift puts back
const { Readable } = require('stream');
const r = new Readable({ read() {} }); r.push('bc'); r.push(null);
r.once('readable', () => { const c = r.read(); r.unshift('a' + c); r.on('data', (x) => console.log(String(x))); r.on('end', () => console.log('end')); r.resume(); });
