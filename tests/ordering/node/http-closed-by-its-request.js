// A server that is closed right behind the answer
const http = require('http');
const s = http.createServer((q, r) => { setTimeout(() => { r.end('x'); s.close(() => console.log('closed')); }, 5); }).listen(0, () => {
  http.get({ port: s.address().port }, (r) => { r.on('data', (d) => console.log('data')); r.on('end', () => console.log('end')); r.on('close', () => console.log('close')) }).on('close', () => console.log('c close')).on('error', (e) => console.log(e.message));
});
s.on('connection', (c) => c.on('close', () => console.log('far close')));
