// Connections that are kept alive, and those that are not
const http = require('http');
let n = 0;
const server = http.createServer((req, res) => res.end(`${req.headers.connection} ${req.socket === server.last}`));
server.on('connection', (s) => { server.last = s; console.log('connection', ++n); });
const get = (options) => new Promise((resolve, reject) => {
  const req = http.get(options, (res) => {
    let body = '';
    res.on('data', (c) => { body += c; });
    res.on('end', () => resolve([body, res.headers.connection, res.headers['keep-alive'], req.reusedSocket]));
  });
  req.on('error', reject);
});
server.listen(0, async () => {
  const { port } = server.address();
  console.log(await get({ port }));
  await new Promise(setImmediate);
  console.log(await get({ port }));
  await new Promise(setImmediate);
  console.log(await get({ port, agent: false }));
  const one = new http.Agent({ keepAlive: true, maxSockets: 1 });
  console.log(await Promise.all([1, 2, 3].map(() => get({ port, agent: one }))));
  const closing = new http.Agent({ keepAlive: false });
  console.log(await get({ port, agent: closing }), await get({ port, agent: closing }));
  one.destroy();
  server.close(() => console.log('closed'));
});
