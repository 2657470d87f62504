// Ticks and promise jobs run between two messages of one port.
const { port1, port2 } = new MessageChannel();
port2.on('message', (m) => { console.log('p2', m); process.nextTick(() => console.log('tick', m)); Promise.resolve().then(() => console.log('p', m)); if (m === 'c') port2.close(); });
setTimeout(() => { port1.postMessage('a'); port1.postMessage('b'); setImmediate(() => { console.log('imm'); port1.postMessage('c'); }); }, 5);
