// Agents' and fetch's connections to one server are not shared.
const http = require('http');
const server = http.createServer((req, res) => { console.log(req.url, req.headers.connection, req.headers['user-agent'], req.headers['accept']); res.end('r' + req.url); });
server.on('connection', () => console.log('conn'));
const get = (port, p, o={}) => new Promise(r => http.get({ port, path: p, ...o }, res => { console.log(res.headers.connection, res.headers['keep-alive']); res.resume(); res.on('end', r); }));
server.listen(0, async () => {
  const port = server.address().port;
  await get(port, '/1'); 
  console.log('--fetch soon');
  await (await fetch(`http://localhost:${port}/2`)).text();
  await (await fetch(`http://localhost:${port}/3`)).text();
  await get(port, '/4'); 
  await get(port, '/5', {agent:false}); 
  await new Promise(r => setTimeout(r, 20));
  await get(port, '/6'); 
  await (await fetch(`http://127.0.0.1:${port}/7`)).text();
  await get(port, '/8',{host:'127.0.0.1'}); 
  server.close(() => console.log('closed'));
});
