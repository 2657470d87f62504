// events.on: an async iterator of events; what came early is kept
const { on, EventEmitter } = require('events');
const emitter = new EventEmitter();
(async () => {
  const iterator = on(emitter, 'n');
  emitter.emit('n', 1);
  emitter.emit('n', 2);
  setTimeout(() => { emitter.emit('n', 3); emitter.emit('error', new Error('stop')); }, 5);
  try { for await (const value of iterator) console.log(value); } catch (e) { console.log(e.message); }
  console.log(emitter.listenerCount('n'), emitter.listenerCount('error'));
})();
