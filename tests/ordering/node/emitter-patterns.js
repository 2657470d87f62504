// EventEmitter: errorMonitor, prependOnceListener, rawListeners, off in listener, symbols
const { EventEmitter, errorMonitor } = require('events');
const e = new EventEmitter();
e.on('newListener', (n, f) => console.log('new', String(n), f.name));
e.on('removeListener', (n, f) => console.log('removed', String(n), f.name));
function a() { console.log('a', ...arguments); }
function b() { console.log('b'); e.off('x', a); }
function c() { console.log('c', this === e); }
e.on('x', a); e.on('x', b); e.prependOnceListener('x', c);
console.log(e.rawListeners('x').map(f => f.name), e.listeners('x').map(f => f.name));
console.log(e.emit('x', 1, 2), e.emit('x', 3), e.emit('nothing'));
e.on(errorMonitor, err => console.log('monitor', err.message));
try { e.emit('error', new Error('boom')); } catch (err) { console.log('caught', err.message); }
try { e.emit('error', { code: 5 }); } catch (err) { console.log(err.code, err.message, err.context); }
try { e.emit('error'); } catch (err) { console.log(err.code, err.message); }
try { e.emit('error', 'text'); } catch (err) { console.log(err.code, err.message); }
e.once('error', err => console.log('handled', err.message));
e.emit('error', new RangeError('r'));
console.log(e.eventNames(), e.listenerCount('x'), e.listenerCount('x', b), e.getMaxListeners());
try { e.on('y', 5); } catch (err) { console.log(err.code, err.message); }
try { e.setMaxListeners(-1); } catch (err) { console.log(err.code, err.message); }
e.removeAllListeners('x');
console.log(e.eventNames());
class Sub extends EventEmitter { constructor() { super({ captureRejections: true }); } }
const s = new Sub();
s.on('job', async v => { throw new Error('async ' + v); });
s.on('error', er => console.log('captured', er.message));
s.emit('job', 1);
s[Symbol.for('nodejs.rejection')] = (er, ev, ...args) => console.log('custom', er.message, ev, args);
s.emit('job', 2);
console.log(s);
