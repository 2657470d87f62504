// A port hands out messages in the poll phase, before immediates; it must be closed
const { port1, port2 } = new MessageChannel();
port2.on('message', (m) => {
  console.log('message', m);
  process.nextTick(() => console.log('tick after', m));
  if (m === 2) port2.close();
});
port2.on('close', () => console.log('close 2'));
port1.on('close', () => console.log('close 1'));
port1.postMessage(1);
port1.postMessage(2);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
console.log('sync');
