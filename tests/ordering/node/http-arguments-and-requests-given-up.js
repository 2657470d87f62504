// Arguments of http requests and servers that are wrong; a request that is given up at once leaves no connection.
const http = require('node:http');

const tell = (act) => {
  try {
    act();
    console.log('fine');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
};
for (const options of [
  { port: 99999 }, { port: -1 }, { port: 'x' }, { port: 1.5 }, { host: 5 }, { hostname: {} },
  { headers: { a: undefined } }, { headers: { a: 'x\ny' } }, { method: 5 }, { method: 'B D' },
  { protocol: 'ftp:' }, { agent: 5 }, { timeout: 'x' }, { path: 'a b' },
]) {
  tell(() => http.request(options));
}
const server = http.createServer((request, response) => response.end(request.url));
tell(() => server.listen(99999));
tell(() => server.listen(-1));
server.on('close', () => console.log('server closed'));
server.listen(0, () => {
  const { port } = server.address();
  http.get({ port, path: '/first' }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (text) => console.log('data', text));
    response.on('end', () => {
      const given = http.get({ port, path: '/given-up' });
      given.on('error', (error) => console.log(error.code, error.message));
      given.on('close', () => {
        console.log('given up', given.destroyed, given.reusedSocket);
        server.close();
      });
      given.destroy();
    });
  });
});
