// A port closed by a listener still hands out what came with that message
const { port1, port2 } = new MessageChannel();
port1.on('message', (m) => {
  console.log('port', m);
  if (m === 2) { port1.close(); port2.postMessage('after close'); }
});
port1.on('close', () => console.log('close 1'));
port2.on('close', () => console.log('close 2'));
for (const m of [1, 2, 3, 4]) port2.postMessage(m);
