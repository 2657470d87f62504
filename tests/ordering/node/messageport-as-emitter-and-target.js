// A port listens both ways
const { port1, port2 } = new MessageChannel();
port2.addEventListener('message', (e) => console.log('target', e.data));
port2.once('message', (m) => console.log('once', m));
port2.on('message', (m) => { if (m === 'b') port2.close(); });
port1.postMessage('a'); port1.postMessage('b');
