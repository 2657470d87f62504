// A connection that is not kept alive: which side closes first
const http = require('http');
const s = http.createServer((q, r) => { r.end('x'); }).listen(0, () => {
  http.get({ port: s.address().port, agent: false }, (r) => { r.resume(); r.on('end', () => { console.log('end'); s.close(() => console.log('closed')); process.nextTick(() => console.log('tick')); }); r.on('close', () => console.log('close')) }).on('close', () => console.log('c close')).on('error', (e) => console.log(e.message));
});
s.on('connection', (c) => c.on('close', () => console.log('far close')));
