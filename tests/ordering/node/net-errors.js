// Connections that are reset, destroyed and refused; ports that are taken.
const net = require('net');
const s = net.createServer((c) => { c.on('error', (e) => console.log('server side error', e.code, e.syscall)); c.on('close', (h) => console.log('server side close', h)); c.once('data', (d) => { console.log('got', String(d)); if (String(d) === 'reset') c.resetAndDestroy(); else if (String(d) === 'destroy') c.destroy(); else if (String(d) === 'error') c.destroy(new Error('mine')); else c.end('x'); }); });
s.listen(0, '127.0.0.1', async () => {
  const { port } = s.address();
  const s2 = net.createServer().on('error', (e) => console.log(e.code, e.syscall, e.message.replace(port, 'PORT'), Object.keys(e)));
  s2.listen(port, '127.0.0.1');
  for (const what of ['reset', 'destroy', 'error', 'end']) await new Promise((ok) => { const c = net.connect(port, '127.0.0.1', () => c.write(what)); c.on('error', (e) => console.log('client error', e.code, e.message, e.errno)).on('end', () => console.log('client end')).on('data', (d) => console.log('client data', String(d))).on('close', (h) => { console.log('client close', h, c.destroyed, c.readyState); ok(); }); });
  s.close(() => { const c = net.connect({ port, host: '127.0.0.1' }); c.on('error', (e) => { console.log(e.code, e.syscall, e.address, e.port === port, e.message.replace(port, 'PORT')); }); c.on('close', (h) => { console.log('closed', h); c2(); }); });
  function c2() { const a = net.connect(1, '127.0.0.1'); a.write('x', (e) => console.log('write cb', e && e.code)); a.on('error', (e) => console.log('err', e.code)); a.on('close', () => console.log('a close')); a.destroy(); const b = new net.Socket(); b.on('error', (e) => console.log('b', e.code, e.message)); b.on('close', () => console.log('b close')); b.destroy(new Error('never connected')); 
   try { net.connect(70000); } catch (e) { console.log(e.code, e.message); } try { net.connect({ port: {} }); } catch (e) { console.log(e.code, e.message); } try { net.createServer().listen(-1); } catch (e) { console.log(e.code, e.message); } }
});
