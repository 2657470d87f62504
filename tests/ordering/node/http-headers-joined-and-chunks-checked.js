// Headers that come twice, cookies in one line, chunks that cannot be written, defaults of servers and agents.
const http = require('node:http');

const server = http.createServer((request, response) => {
  const { cookie, 'x-multi': multi, 'content-type': type } = request.headers;
  console.log(cookie, '|', multi, '|', type, '|', request.rawHeaders.length);
  for (const chunk of [null, {}, 5, undefined, [1]]) {
    try {
      response.write(chunk);
      console.log('written');
    } catch (error) {
      console.log(error.code, error.message);
    }
  }
  try {
    response.end(7);
  } catch (error) {
    console.log(error.code, error.message);
  }
  response.setHeader('Set-Cookie', ['a=1', 'b=2']);
  response.end();
});
console.log(server.maxRequestsPerSocket, server.maxHeadersCount, http.Agent.defaultMaxSockets);
server.listen(0, () => {
  const request = http.get({
    port: server.address().port,
    agent: false,
    headers: { Cookie: ['c=1', 'd=2'], 'X-Multi': ['a', 'b'], 'Content-Type': ['x', 'y'] },
  }, (response) => {
    console.log(response.headers['set-cookie'], response.headers['content-length']);
    response.resume();
    response.on('end', () => server.close(() => console.log('closed')));
  });
  console.log(request.maxHeadersCount, request.getHeader('cookie'));
});
