// A server and its client in one process
const http = require('http');
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (c) => { body += c; });
  request.on('end', () => {
    response.setHeader('Content-Type', 'text/plain');
    response.statusCode = request.method === 'POST' ? 201 : 200;
    response.end(`${request.method} ${request.url} ${body}`);
  });
});
server.listen(0, () => {
  const { port } = server.address();
  http.get({ port, path: '/a?b=1' }, (response) => {
    console.log(response.statusCode, response.headers['content-type'], response.headers['content-length']);
    response.setEncoding('utf8');
    response.on('data', (c) => console.log('data', c));
    response.on('end', () => {
      const request = http.request({ port, method: 'POST', path: '/p' }, async (response) => {
        console.log(response.statusCode, response.statusMessage);
        for await (const c of response) console.log(String(c));
        server.close(() => console.log('closed'));
      });
      request.end('payload');
    });
  });
});
console.log('listening', server.listening);
