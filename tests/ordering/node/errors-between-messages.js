// A listener of a port fails: the tick that reports it comes between two messages
process.on('uncaughtException', (e) => console.log('uncaught', e));
const { port1, port2 } = new MessageChannel();
port1.onmessage = ({ data }) => { console.log('got', data); process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('micro')); if (data === 'a') throw 'message'; if (data === 'd') { setImmediate(() => console.log('imm'));port1.close();} };
for (const v of 'abcd') port2.postMessage(v);
