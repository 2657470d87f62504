// The listeners of events.on go in the order against which they came.
const { EventEmitter, on } = require('events');
const emitter = new EventEmitter();
emitter.on('newListener', (name) => console.log('new', name));
emitter.on('removeListener', (name) => console.log('removed', name));
(async () => {
  for await (const [value] of on(emitter, 'value')) {
    console.log('value', value);
    if (value === 2) break;
  }
  console.log(emitter.eventNames().join());
})();
setTimeout(() => {
  emitter.emit('value', 1);
  emitter.emit('value', 2);
  emitter.emit('value', 3);
  console.log('emitted');
}, 5);
