// A port with a listener keeps the process alive, unless it is unref'd
const { port1, port2 } = new MessageChannel();
port1.on('message', () => {});
console.log(port1.hasRef(), port2.hasRef());
port1.unref();
console.log(port1.hasRef());
setTimeout(() => console.log('ends though it is open'), 5);
