// A request from the listener of end gets another connection
const http = require('http');
const s = http.createServer((q, r) => { console.log('req', q.url, q.socket.remotePort === last ? 'same' : 'new'); last = q.socket.remotePort; r.end(q.url); });
let last;
s.listen(0, () => {
  const go = (i) => http.get({ port: s.address().port, path: '/' + i }, (r) => { r.resume(); r.on('end', () => { console.log('end', i); if (i < 3) go(i + 1); else s.close(() => console.log('closed')); }); });
  go(1);
});
s.on('connection', (c) => { console.log('connection'); c.on('close', () => console.log('far close')); });
