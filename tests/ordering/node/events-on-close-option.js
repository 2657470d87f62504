// events.on ends with a close event
const { on, EventEmitter } = require('events');
const e = new EventEmitter();
(async () => { for await (const [x] of on(e, 'data', { close: ['end'] })) console.log(x); console.log('ended'); })();
e.emit('data', 1); e.emit('data', 2); setImmediate(() => e.emit('end'));
