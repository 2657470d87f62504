// Chunks that are written before the other side looks arrive together
const http = require('http');
const s = http.createServer((q, r) => {
  r.write('one');
  setImmediate(() => { r.write('two'); Promise.resolve().then(() => { r.write('three'); setTimeout(() => r.end('four'), 10); }); });
}).listen(0, () => {
  http.get({ port: s.address().port, agent: false }, (r) => {
    r.on('data', (d) => { console.log('data', String(d)); process.nextTick(() => console.log('tick')); });
    r.on('end', () => { console.log('end'); s.close(() => console.log('closed')); setImmediate(() => console.log('imm')); });
    r.on('close', () => console.log('close'));
  });
});
