// A connection of net: both sides, half closed, closed.
const net = require('net');
const server = net.createServer((c) => {
  console.log('server: connected', c.remoteAddress, c.readyState);
  c.on('data', (d) => { console.log('server: data', d.toString()); c.write('echo ' + d); });
  c.on('end', () => console.log('server: end'));
  c.on('finish', () => console.log('server: finish'));
  c.on('close', (e) => console.log('server: close', e));
});
server.on('close', () => console.log('server closed'));
server.listen(0, () => {
  console.log('listening', server.address().family, server.listening);
  const client = net.createConnection({ port: server.address().port }, () => { console.log('client: connected', client.connecting, client.readyState); client.write('hello'); process.nextTick(() => console.log('tick')); });
  console.log(client.connecting, client.pending, client.readyState);
  client.setEncoding('utf8');
  client.on('lookup', (e, a, f, h) => console.log('lookup', e, h));
  client.on('ready', () => console.log('ready'));
  client.on('data', (d) => { console.log('client: data', d); setImmediate(() => console.log('immediate')); if (!client.writableEnded) client.end('bye'); });
  client.on('end', () => console.log('client: end'));
  client.on('finish', () => console.log('client: finish'));
  client.on('close', (e) => { console.log('client: close', e, client.bytesRead, client.bytesWritten); server.close(() => console.log('cb')); server.close((e) => console.log(e.code)); });
});
console.log('main end', server.listening);
