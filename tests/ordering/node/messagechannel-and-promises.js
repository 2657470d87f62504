// Microtasks run between two messages
const { port1, port2 } = new MessageChannel();
port2.on('message', (m) => { console.log(m); Promise.resolve().then(() => console.log('micro', m)); process.nextTick(() => console.log('tick', m)); if (m === 2) port1.close(); });
port1.postMessage(1); port1.postMessage(2);
