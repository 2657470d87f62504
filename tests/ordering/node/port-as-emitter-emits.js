// A MessagePort is an emitter too: emit, eventNames, limits, the same listener twice
const { MessageChannel } = require('worker_threads');
const { getMaxListeners } = require('events');
const { port1, port2 } = new MessageChannel();
console.log(port1.getMaxListeners(), port1.setMaxListeners(3), port1.getMaxListeners(), getMaxListeners(port1));
port2.on('message', (value) => console.log('on', value));
port2.onmessage = (e) => console.log('onmessage', e.data, e.type, e.constructor.name);
port2.addEventListener('message', { handleEvent(e) { console.log('object', e.data); } });
console.log(port2.emit('message', 'emitted'), port2.emit('nothing', 1));
port2.on('odd', (...values) => console.log('odd', values.length, values[0]));
console.log(port2.emit('odd', 5, 6), port2.eventNames().join());
port2.once('odd', (value) => console.log('once', value));
port2.emit('odd', 'x'); port2.emit('odd', 'y');
const twice = (value) => console.log('twice', value);
port2.on('message', twice).on('message', twice);
console.log(port2.listenerCount('message'), port2.off('message', twice).listenerCount('message'));
port2.removeAllListeners('message');
console.log(port2.listenerCount('message'), typeof port2.onmessage, port2.hasRef());
try { port1.on('x', 5); } catch (e) { console.log(e.code); }
try { port1.emit(); } catch (e) { console.log(e.code, e.message); }
port2.on('message', (value) => { console.log('late', value); port2.close(); });
port1.postMessage('bye');
