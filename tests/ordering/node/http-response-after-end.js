// Responses: what is written behind the end, headers that writeHead alone was given
const http = require('http');
const s = http.createServer((req, res) => { console.log(req.url);
  res.on('error', (e) => console.log('res error', e.code)); res.on('finish', () => console.log('finish')); res.on('close', () => console.log('close', res.destroyed, res.errored?.code));
  if (req.url === '/1') { res.end('a'); console.log(res.write('b', (e) => console.log('cb', e?.code))); console.log(res.end('c', (e) => console.log('end cb', e?.code)) === res); }
  if (req.url === '/2') { res.setHeader('a', '1'); res.writeHead(200, { b: 2 }); console.log(res.getHeader('a'), res.getHeader('b'), res.getHeaderNames()); res.end(); res.end(() => console.log('again')); }
  if (req.url === '/3') { res.writeHead(200, { b: 2 }); console.log(res.getHeader('b'), res.getHeaderNames(), res.hasHeader('b')); res.end('x', () => console.log('end cb 3')); }
  if (req.url === '/4') { res.writeHead(200, [['b', '2'], ['c', '3']]); res.end(); }
  if (req.url === '/5') { res.end(); res.end('x'); }
});
s.listen(0, async () => { for (const p of ['/1', '/2', '/3', '/4', '/5']) await new Promise((done) => http.get({ port: s.address().port, path: p }, (r) => { let t = ''; r.on('data', (d) => t += d); r.on('end', () => { console.log('client', p, JSON.stringify(t), r.headers.b, r.headers.c); setTimeout(done, 5); }); })); s.close(); });
