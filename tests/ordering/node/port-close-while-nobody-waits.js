// The other side of a closed port is not waited for.
const { port1, port2 } = new MessageChannel();
port1.on('close', () => console.log('close 1'));
port2.on('close', () => console.log('close 2'));
port1.on('message', (m) => { console.log('msg', m); port1.close(); setImmediate(() => console.log('immediate in msg')); });
port2.postMessage('x');
setImmediate(() => console.log('immediate'));
