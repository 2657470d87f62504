// A port that closes: what was sent before still comes, what is sent after does not.
const { port1, port2 } = new MessageChannel();
port1.on('close', () => { console.log('close 1'); });
port2.on('close', () => { console.log('close 2'); });
port2.on('message', (m) => console.log('got', m));
port1.postMessage('last'); port1.close(); port1.postMessage('after');
port2.postMessage('to closed');
setImmediate(() => { console.log('imm'); setImmediate(() => console.log('imm 2')); });
