// After an http exchange is over, a port that keeps nothing alive does not hear of the other's end
const { MessageChannel } = require('worker_threads'); const http = require('http');
const s = http.createServer((q, a) => { let text = ''; q.on('data', (d) => { text += d; }); q.on('end', () => { a.writeHead(201, { 'X-A': 'b' }); a.write(text); a.end('!'); }); }); s.listen(0, () => { const q = http.request({ port: s.address().port, method: 'POST' }, async (a) => { console.log(a.statusCode, a.headers['x-a']); for await (const d of a) text += d; console.log('text', text); s.close(() => go()); }); let text = ''; q.end('body'); });
function go() {
const { port1, port2 } = new MessageChannel(); port1.on('message', (m) => { console.log('m', m); port1.close(); }); port2.on('close', () => console.log("never: nothing keeps the loop alive")); port2.postMessage({ a: 1 });
}
