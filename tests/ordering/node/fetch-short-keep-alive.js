// A server that keeps connections for less than a second says 0 seconds: fetch connects anew each time.
const http = require('http'); const server = http.createServer({ keepAliveTimeout: 50 }, (req, res) => { console.log(req.url); if (req.url === '/r') res.writeHead(302, { Location: '/to' }).end(); else res.end('ok'); });
server.on('connection', (s) => { console.log('connection'); s.on('close', () => console.log('closed')); });
server.listen(0, async () => { const base = `http://localhost:${server.address().port}`; console.log(await (await fetch(base + '/a')).text()); console.log(await (await fetch(base + '/b', { method: 'POST', body: 'x' })).text()); const r = await fetch(base + '/r'); console.log(r.redirected, await r.text()); server.close(() => console.log('server closed')); });
