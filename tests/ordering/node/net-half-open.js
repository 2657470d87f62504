// A server that answers when its client has ended.
const net = require('net'); const events = require('events');
(async () => {
  const server = net.createServer({ allowHalfOpen: true }); server.listen(0, '127.0.0.1'); await events.once(server, 'listening');
  const [[sock], client] = await Promise.all([events.once(server, 'connection'), (async () => { const c = net.connect(server.address().port, '127.0.0.1'); await events.once(c, 'connect'); console.log('connected'); return c; })()]);
  console.log(sock.allowHalfOpen, client.allowHalfOpen, sock.remotePort === client.localPort, sock.localPort === client.remotePort, client.remoteFamily);
  client.end('question?'); sock.setEncoding('utf8');
  for await (const d of sock) console.log('server got', d);
  console.log('half open', sock.readable, sock.writable, sock.readyState, client.readyState);
  await new Promise((r) => setTimeout(r, 5)); sock.write('ans'); sock.end('wer'); 
  const chunks = await client.toArray(); console.log(Buffer.concat(chunks).toString(), chunks.length >= 1);
  if (!client.closed) await events.once(client, 'close'); console.log(client.closed, sock.destroyed); server.close(); await events.once(server, 'close'); console.log('bye');
})();
