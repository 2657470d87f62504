// receiveMessageOnPort takes a message at once
const { receiveMessageOnPort, MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port1.postMessage('a');
port1.postMessage({ b: 1 });
console.log(receiveMessageOnPort(port2), receiveMessageOnPort(port2), receiveMessageOnPort(port2));
