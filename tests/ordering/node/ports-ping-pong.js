// A message to a port made later comes in the same poll phase, one to a port made earlier in the next.
const { port1, port2 } = new MessageChannel();
let n = 0;
port1.on('message', (m) => { console.log('p1', m); if (++n > 3) { port1.close(); return; } port1.postMessage('a' + n); });
port2.on('message', (m) => { console.log('p2', m); port2.postMessage('b' + n); });
port1.postMessage('start');
setImmediate(() => { console.log('imm 1'); setImmediate(() => { console.log('imm 2'); setImmediate(() => console.log('imm 3')); }); });
