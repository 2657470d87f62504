// A server that is shut down by a signal answers first.
const http = require('http');
const server = http.createServer((q, r) => setTimeout(() => r.end('ok'), 30));
let closing = false;
function shutdown(sig) { if (closing) return; closing = true; console.log('received', sig); server.close(() => { console.log('server closed'); process.exit(0); }); }
for (const s of ['SIGINT', 'SIGTERM']) process.on(s, shutdown);
server.listen(0, () => { console.log('listening'); http.get({ port: server.address().port }, (r) => { r.resume(); r.on('end', () => console.log('response', r.statusCode)); }); setTimeout(() => process.kill(process.pid, 'SIGTERM'), 10); });
process.on('exit', (c) => console.log('exit', c));
