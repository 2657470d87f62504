// What listeners of a port as an emitter and as an event target get, and the names that stay.
const { MessageChannel } = require('node:worker_threads');

const { port1, port2 } = new MessageChannel();
const show = (event) => {
  const kind = `${Object.prototype.toString.call(event)} ${event.constructor.name}`;
  console.log('target', kind, event.type, event.data, event.detail, event.isTrusted);
};
for (const type of ['note', 'message', 'close']) {
  port1.addEventListener(type, show);
  port1.on(type, (...given) => console.log('emitter', type, given.map(String)));
}
console.log(port1.emit('note'), port1.emit('note', 1, 2), port1.emit('message', null));
port1.dispatchEvent(new MessageEvent('message', { data: 9 }));
port1.dispatchEvent(new Event('note'));

const { port1: other } = new MessageChannel();
console.log(other.eventNames(), other.listenerCount('newListener'));
other.removeAllListeners();
console.log(other.eventNames(), other.listenerCount('newListener'));
const hear = () => {};
other.on('a', hear).once('b', hear).on('c', hear);
other.emit('b');
other.off('a', hear);
other.onmessage = hear;
other.onmessage = null;
console.log(other.eventNames(), other.listenerCount('b'), other.listenerCount('message'));
other.close();

port2.on('close', (...given) => console.log('other side', given.length, given[0].constructor.name));
port2.postMessage({ a: 1 });
port2.postMessage(undefined);
setTimeout(() => port1.close(), 20);
