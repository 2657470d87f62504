// eventNames, inspection, symbols
const E = require('events');
const e = new E(); const s = Symbol('s');
e.on('a', () => {}); e.on(s, function named() {}); e.once('b', () => {});
console.log(e.eventNames(), e.listenerCount('a'));
console.log(e.listeners(s), e.rawListeners('b'));
console.log(E.listenerCount(e, 'a'), E.once.name, typeof E.on, E === E.EventEmitter);
