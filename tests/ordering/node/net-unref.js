// A server that does not keep the process alive.
// unref and process end
const net = require('net');
const s = net.createServer((c) => { c.on('error', () => {}); c.write('tick'); const t = setInterval(() => c.write('tick'), 10); c.on('close', () => { clearInterval(t); console.log('server side closed'); }); });
s.listen(0, () => { s.unref(); const c = net.connect(s.address().port); let n = 0; c.on('data', (d) => { console.log(String(d), ++n); if (n === 3) c.destroy(); }); c.on('close', () => console.log('close', c.destroyed)); });
process.on('exit', (c) => console.log('exit', c));
