// events.once gives a promise of the arguments; an error event rejects it
const { once, EventEmitter } = require('events');
(async () => {
  const emitter = new EventEmitter();
  process.nextTick(() => emitter.emit('go', 1, 2));
  console.log(await once(emitter, 'go'));
  process.nextTick(() => emitter.emit('error', new Error('bad')));
  try { await once(emitter, 'go'); } catch (e) { console.log(e.message); }
  console.log(emitter.eventNames());
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1);
  try { await once(emitter, 'never', { signal: controller.signal }); } catch (e) { console.log(e.name, e.code); }
})();
