// Each end of a connection has the context of who made it.
const net = require('net'); const { AsyncLocalStorage } = require('async_hooks'); const als = new AsyncLocalStorage();
class LineServer extends net.Server { constructor() { super({ pauseOnConnect: false }); this.on('connection', (s) => als.run({ id: ++LineServer.n }, () => this.handle(s))); } static n = 0;
  handle(s) { s.on('data', (d) => { console.log('server', typeof als.getStore(), d.toString().trim()); s.write(`you are ${als.getStore().id}\n`); }); s.once('end', () => console.log('end of', als.getStore()?.id)); } }
const srv = new LineServer().listen(0, 'localhost');
srv.once('listening', function () {
  console.log(this === srv, srv instanceof net.Server, srv.address().address);
  let open = 1;
  for (let i = 1; i <= 1; i++) { als.run('client' + i, () => { const c = net.connect({ port: srv.address().port, host: 'localhost' }); c.on('connect', () => { console.log('connect', als.getStore()); c.write('hi from ' + i + '\n'); }); c.on('data', (d) => { console.log(als.getStore(), 'got', String(d).trim()); c.end(); }); c.on('close', () => { console.log('close', als.getStore()); if (!--open) srv.close(); }); }); }
});
srv.on('close', () => console.log('server closed', srv.listening, srv.address()));
