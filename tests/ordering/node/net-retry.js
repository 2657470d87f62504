// Connecting again until the server is there.
const net = require('net');
// retry with backoff until the server comes up
let attempts = 0; const PORT_HOLDER = net.createServer().listen(0, '127.0.0.1', () => { const { port } = PORT_HOLDER.address(); PORT_HOLDER.close(() => start(port)); });
function start(port) { setTimeout(() => net.createServer((c) => { c.end('up'); c.server.close(); }).listen(port, '127.0.0.1', () => console.log('server up')), 70); connect(port, 10); }
function connect(port, delay) { attempts++; const c = net.connect(port, '127.0.0.1'); c.once('connect', () => console.log('connected after', attempts)); c.once('error', (e) => console.log('attempt', attempts, e.code, 'retry in', delay)); c.once('close', (had) => { if (had) setTimeout(connect, delay, port, delay * 2); }); c.on('data', (d) => console.log(d.toString())); c.on('end', () => console.log('end')); }
