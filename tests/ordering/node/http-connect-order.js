// Connection, connect, finish and request, in order
const http = require('http');
const server = http.createServer((req, res) => { console.log('request'); res.end('ok'); });
server.on('connection', () => console.log('server connection'));
server.listen(0, () => {
  const req = http.request({ port: server.address().port, method: 'POST' }, (res) => {
    console.log('response'); res.resume();
    res.on('end', () => { console.log('end'); server.close(() => console.log('closed')); });
  });
  req.on('socket', (s) => { console.log('socket'); s.on('connect', () => console.log('client connect')); });
  req.on('finish', () => console.log('finish')).on('close', () => console.log('close'));
  req.write('a'); req.end('b', () => console.log('end callback'));
});
