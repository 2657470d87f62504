// Two clients of one server of net talk with each other.
const net = require('net');
const clients = new Map(); let id = 0;
const server = net.createServer((sock) => {
  const name = 'user' + ++id; clients.set(name, sock);
  let rest = '';
  sock.write(`welcome ${name}\n`);
  broadcast(name, `${name} joined`);
  sock.on('data', (d) => { rest += d; const lines = rest.split('\n'); rest = lines.pop(); for (const l of lines) { if (l === '/quit') { sock.end('goodbye\n'); continue; } broadcast(name, `${name}: ${l}`); } });
  sock.on('close', () => { clients.delete(name); broadcast(name, `${name} left`); if (!clients.size) server.close(); });
});
function broadcast(from, msg) { for (const [n, s] of clients) if (n !== from && s.writable) s.write(msg + '\n'); console.log('[server]', msg); }
server.on('close', () => console.log('[server] closed'));
function join(label, script) {
  return new Promise((ok) => { const c = net.connect(server.address().port, '127.0.0.1'); c.setEncoding('utf8'); c.on('data', (d) => { for (const l of d.trim().split('\n')) console.log(`<${label}>`, l); }); c.on('connect', async () => { for (const [ms, line] of script) { await new Promise((r) => setTimeout(r, ms)); c.write(line); } }); c.on('end', () => console.log(label, 'end')); c.on('close', () => { console.log(label, 'closed'); ok(label); }); });
}
server.listen(0, '127.0.0.1', async () => { const all = await Promise.all([join('ann', [[20, 'hi all\nsecond'], [20, ' half\n'], [40, '/quit\n']]), join('bob', [[30, 'hello\n'], [80, '/quit\n']])]); console.log(all); });
