// A server breaks off in the middle of its answer
const http = require('http');
const s = http.createServer((q, r) => { r.writeHead(200); r.write('part'); setTimeout(() => r.destroy(), 20); });
s.listen(0, () => {
  const c = http.get({ port: s.address().port }, (r) => { r.on('data', (d) => console.log('data', String(d))); r.on('aborted', () => console.log('aborted')); r.on('error', (e) => console.log('r error', e.code, e.message)); r.on('end', () => console.log('end')); r.on('close', () => console.log('close', r.complete)); }); c.on('error', (e) => console.log('error', e.code, e.message)); c.on('close', () => { console.log('c close'); s.close(() => console.log('closed')); });
});
