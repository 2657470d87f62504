// A server that is closed when the response comes
const http = require('http');
const s = http.createServer((q, r) => { r.end('x'); }).listen(0, () => {
  http.get({ port: s.address().port }, (r) => { s.close(() => console.log('closed')); console.log('response'); r.resume(); r.on('end', () => { console.log('end');  process.nextTick(() => console.log('tick')); }); r.on('close', () => console.log('close')) }).on('close', () => console.log('c close')).on('error', (e) => console.log(e.message));
});
s.on('connection', (c) => c.on('close', () => console.log('far close')));
