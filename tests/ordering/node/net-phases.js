// A connection of net, phase by phase.
const net = require('net'); const fs = require('fs');
const server = net.createServer((sock) => {
  console.log('connection'); setImmediate(() => console.log('immediate from poll')); process.nextTick(() => console.log('tick from poll')); Promise.resolve().then(() => console.log('micro from poll'));
  sock.on('close', () => { console.log('close callbacks'); setImmediate(() => console.log('immediate from close')); process.nextTick(() => console.log('tick from close')); server.close(() => console.log('server close')); });
  sock.destroy();
});
server.listen(0, () => { const c = net.connect(server.address().port, '127.0.0.1'); c.on('connect', () => { console.log('connect'); setImmediate(() => console.log('imm connect')); }); c.on('end', () => { console.log('end'); setImmediate(() => console.log('imm end')); }); c.on('close', () => console.log('client close')); c.resume(); });
