// A server closes its idle connections, so it is closed at the next tick
const http = require('http');
const s = http.createServer((q, r) => { r.end('ok'); });
s.listen(0, async () => {
  const u = `http://localhost:${s.address().port}/`;
  setImmediate(() => console.log('imm 0'));
  const r = await fetch(u); console.log(r.status);
  setImmediate(() => console.log('imm'));
  process.nextTick(() => console.log('tick'));
  console.log(await r.text());
  s.close(() => console.log('closed'));
  setImmediate(() => console.log('imm 2'));
  setTimeout(() => console.log('t'), 20);
});
