// Four requests at once: a server accepts one connection in each poll phase
const http = require('http');
const server = http.createServer((req, res) => {
  console.log('server', req.method, req.url);
  if (req.url === '/slow') { setTimeout(() => res.end('slow'), 20); return; }
  res.end('ok');
});
server.on('connection', (s) => console.log('connection'));
server.listen(0, () => {
  const { port } = server.address();
  const get = (path) => new Promise((resolve) => { const q = http.get({ port, path }, (res) => {
    let body = ''; res.on('data', (c) => body += c); res.on('end', () => { console.log('client', path, res.statusCode, body); resolve(); });
  }); q.on('socket', (s) => { console.log('socket', path); s.on('lookup', () => console.log('lookup', path)); s.on('connect', () => console.log('connect', path)); }); q.on('finish', () => console.log('finish', path)); });
  Promise.all([get('/json'), get('/slow'), get('/missing'), get('/four')]).then(() => server.close(() => console.log('closed')));
  setImmediate(function f() { console.log('-- check'); if (n++ < 6) setImmediate(f); }); let n = 0;
});
