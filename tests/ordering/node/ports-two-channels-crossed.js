// Two channels answer each other while immediates go round.
const a = new MessageChannel(), b = new MessageChannel();
a.port1.on('message', (m) => { console.log('a.port1', m); b.port1.postMessage(m + 1); if (m > 6) { a.port1.close(); b.port1.close(); } });
b.port2.on('message', (m) => { console.log('b.port2', m); a.port2.postMessage(m + 1); });
a.port2.postMessage(0);
let k = 0;
setImmediate(function f() { console.log('i', k); if (++k < 6) setImmediate(f); });
