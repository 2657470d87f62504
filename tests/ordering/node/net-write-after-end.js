// Writing at the end of the other side's data.
const net = require('net');
const s = net.createServer((c) => { c.end('hello ' + (c === this)); console.log('ended', c.writableEnded, c.writable, c.readyState); c.on('finish', () => console.log('s finish', c.readyState)); c.on('close', () => console.log('s close')); c.resume(); }).listen(0);
s.on('listening', () => {
  const c = new net.Socket(); c.on('connect', () => console.log('connect')); c.on('data', (d) => console.log('data', d)); c.on('end', () => { console.log('end', c.writable, c.readyState); try { console.log(c.write('after')); } catch (e) { console.log(e.code); } }); c.on('error', (e) => console.log('error', e.code, e.message)); c.on('close', (h) => { console.log('close', h); console.log(c.remoteAddress, c.localPort, c.bytesRead); s.close(); });
  console.log(c.connect(s.address().port, '127.0.0.1', () => console.log('connect cb')) === c);
});
setImmediate(() => console.log('immediate')); setTimeout(() => console.log('t100'), 100).unref();
