// getEventListeners, getMaxListeners, setMaxListeners
const { EventEmitter, getEventListeners, getMaxListeners, setMaxListeners } = require('events');
const e = new EventEmitter(); e.on('x', function f() {});
console.log(getEventListeners(e, 'x'), getMaxListeners(e)); setMaxListeners(3, e); console.log(getMaxListeners(e));
try { e.setMaxListeners(-1); } catch (x) { console.log(x.code, x.message); }
