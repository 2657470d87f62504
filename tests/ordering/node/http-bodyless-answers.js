// Answers without a body: what is written is not sent, with HEAD, 204 and 304
const http = require('http'); const { once } = require('events');
const server = http.createServer((req, res) => {
  const s = Number(req.url.slice(1)); res.statusCode = s;
  res.on('finish', () => console.log('finish', s)).on('close', () => console.log('close', s));
  console.log('write', res.write('first'), res.headersSent); res.end('second', () => console.log('end cb', s)); console.log(res.getHeader('content-length'), res.writableEnded, res.writableFinished);
}).listen(0, async () => {
  const port = server.address().port;
  for (const [m, s] of [['GET', 204], ['GET', 304], ['HEAD', 200], ['GET', 205], ['GET', 200], ['HEAD', 204]]) {
    const r = http.request({ port, path: '/' + s, method: m, agent: false }).end(); const [res] = await once(r, 'response');
    console.log(m, res.statusCode, JSON.stringify((await res.toArray()).join('')), res.headers['content-length'] ?? '-', res.headers['transfer-encoding'] ?? '-', res.complete);
    await new Promise((ok) => setTimeout(ok, 10));
  }
  server.close();
});
