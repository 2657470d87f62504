// What one side sends in a tick arrives in one go; the order of finish and close on both sides
const http = require('http');
const s = http.createServer((q, r) => {
  console.log('request', q.method);
  q.on('data', (d) => console.log('q data', String(d)));
  q.on('end', () => { console.log('q end'); r.write('one'); r.write('two'); r.end('three'); });
  q.on('close', () => console.log('q close'));
  r.on('finish', () => console.log('r finish'));
  r.on('close', () => console.log('r close'));
}).listen(0, () => {
  const c = http.request({ port: s.address().port, method: 'POST' }, (r) => {
    console.log('response', r.headers['transfer-encoding']);
    r.on('data', (d) => console.log('data', String(d)));
    r.on('end', () => { console.log('end'); s.close(() => console.log('closed')); setImmediate(() => console.log('imm')); });
    r.on('close', () => console.log('close'));
  });
  c.on('finish', () => console.log('c finish'));
  c.on('close', () => console.log('c close'));
  c.on('socket', () => console.log('c socket'));
  c.write('a'); c.write('b'); c.end('c');
});
s.on('connection', () => console.log('connection'));
s.on('close', () => console.log('s close'));
