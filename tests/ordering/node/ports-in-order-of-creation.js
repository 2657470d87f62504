// Ports whose messages came in the same round hand them out in the order in which they were made.
const a = new MessageChannel(), b = new MessageChannel(), c = new MessageChannel();
for (const [n, ch] of [['c', c], ['a', a], ['b', b]]) ch.port1.on('message', (m) => { console.log(n + '.port1', m); if (m === 2) ch.port1.close(); });
for (const [n, ch] of [['b', b], ['c', c], ['a', a]]) ch.port2.on('message', (m) => { console.log(n + '.port2', m); ch.port2.postMessage(2); });
c.port1.postMessage(1); b.port1.postMessage(1); a.port1.postMessage(1);
setImmediate(() => { console.log('imm 1'); setImmediate(() => console.log('imm 2')); });
