// An error event that nobody listens to is thrown
const EventEmitter = require('events');
const e = new EventEmitter();
try { e.emit('error', new TypeError('no listener')); } catch (x) { console.log(x.name, x.message); }
try { e.emit('error', 'text'); } catch (x) { console.log(x.code, x.message, x.context); }
try { e.emit('error'); } catch (x) { console.log(x.code, x.message); }
e.on(EventEmitter.errorMonitor, (x) => console.log('monitor', x.message));
try { e.emit('error', new Error('watched')); } catch (x) { console.log(x.message); }
try { e.on('x', 5); } catch (x) { console.log(x.code, x.message); }
