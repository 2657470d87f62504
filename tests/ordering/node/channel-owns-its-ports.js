// the two ports of a channel are properties of its own; a channel cannot be cloned, its ports have to be handed over
const channel = new MessageChannel();
console.log(Object.keys(channel), { ...channel }.port1 === channel.port1, Object.getOwnPropertyNames(MessageChannel.prototype));
const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(channel, 'port2');
console.log(writable, enumerable, configurable);
for (const f of [() => structuredClone(channel), () => structuredClone([channel.port2])]) {
  try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); }
}
const kept = channel.port1;
channel.port1 = 'mine';
console.log(channel.port1, { a: { b: { c: { kept } } } });
channel.port2.on('message', (m) => { console.log(m); channel.port2.close(); });
kept.postMessage('still entangled');
