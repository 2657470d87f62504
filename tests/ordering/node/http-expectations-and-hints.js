// Expect: 100-continue, the answer to HEAD before the server ends it, hints how long connections are kept.
const http = require('node:http');

let connections = 0;
const server = http.createServer({ keepAliveTimeout: 50 }, (request, response) => {
  console.log('>', request.method, request.url, request.headers.expect);
  if (request.method === 'HEAD') {
    response.writeHead(200, { 'Content-Length': 5 });
    response.flushHeaders();
    setTimeout(() => {
      console.log('the body ends');
      response.end('hello');
    }, 20);
    return;
  }
  let body = '';
  request.on('data', (chunk) => { body += chunk; });
  request.on('end', () => response.end(`got ${body}`));
});
server.on('connection', () => connections++);
server.listen(0, async () => {
  const agent = new http.Agent({ keepAlive: true });
  const send = (options, body) => new Promise((resolve) => {
    const request = http.request({ port: server.address().port, agent, ...options }, (response) => {
      let text = '';
      response.on('data', (chunk) => { text += chunk; });
      response.on('end', () => {
        console.log(response.statusCode, text, response.headers['keep-alive']);
        setTimeout(resolve, 30);
      });
    });
    request.on('information', ({ statusCode }) => console.log('information', statusCode));
    request.on('continue', () => {
      console.log('continue');
      request.end(body);
    });
    if (!options.headers) request.end(body);
  });
  await send({ method: 'POST', headers: { Expect: '100-continue' } }, 'data');
  await send({ method: 'HEAD' });
  console.log(connections, Object.keys(agent.freeSockets).length);
  server.keepAliveTimeout = 2500;
  await send({ path: '/a' });
  await send({ path: '/b' });
  console.log(connections, Object.keys(agent.freeSockets).length);
  agent.destroy();
  server.close(() => console.log('closed'));
});
