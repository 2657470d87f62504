// fetch has connections of its own, apart from an agent's; one serves again after a turn of the loop.
const http = require('http');
let n = 0;
const server = http.createServer((req, res) => { res.end('r' + req.url); });
server.on('connection', () => console.log('conn', ++n));
const sleep = ms => new Promise(r => setTimeout(r, ms));
server.listen(0, async () => {
  const base = `http://localhost:${server.address().port}`;
  for (let i = 0; i < 4; i++) { const r = await fetch(base + '/' + i); console.log(await r.text()); }
  await sleep(20);
  console.log('slept');
  for (let i = 0; i < 3; i++) { const r = await fetch(base + '/' + i); console.log(await r.text()); await sleep(5); }
  console.log('par');
  await Promise.all([1, 2, 3].map(i => fetch(base + '/' + i).then(r => r.text())));
  await sleep(10);
  console.log('par again');
  await Promise.all([1, 2, 3].map(i => fetch(base + '/' + i).then(r => r.text())));
  await sleep(10);
  for (let i = 0; i < 3; i++) { const r = await fetch(base + '/' + i); console.log(r.status); }
  await sleep(10);
  for (let i = 0; i < 3; i++) { const r = await fetch(base + '/' + i, {method:'POST', body: 'abc'}); console.log((await r.json().catch(e => e.name))); await new Promise(setImmediate); }
  server.close(() => console.log('closed'));
});
