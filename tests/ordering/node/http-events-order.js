// Order of events of a request and its response
const http = require('http');
const server = http.createServer((q, s) => {
  console.log('request', q.url);
  s.on('finish', () => console.log('response finish'));
  s.writeHead(404, { 'X-A': '1' });
  s.end('no');
});
server.on('listening', () => console.log('listening'));
server.on('close', () => console.log('server close'));
server.listen(0, '127.0.0.1', () => {
  const r = http.get(`http://127.0.0.1:${server.address().port}/x`);
  r.on('response', (s) => {
    console.log('response', s.statusCode, s.headers['x-a']);
    s.on('end', () => { console.log('end'); server.close(); });
    s.resume();
  });
});
process.nextTick(() => console.log('tick'));
