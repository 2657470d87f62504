// Transferred buffers are detached
const { port1, port2 } = new MessageChannel();
const buffer = new ArrayBuffer(8);
port1.postMessage(buffer, [buffer]);
console.log(buffer.byteLength);
port2.once('message', (m) => { console.log(m.byteLength); port2.close(); });
