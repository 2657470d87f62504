// Data flows from the next tick on; end and close each come a tick later
const { Readable } = require('stream');
const r = new Readable({ read() {} });
r.push('a'); r.push('b'); r.push(null);
r.on('data', (c) => console.log('data', c.toString()));
r.on('end', () => console.log('end'));
r.on('close', () => console.log('close'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
setImmediate(() => console.log('immediate'));
console.log('sync');
