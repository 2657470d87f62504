// a stream's table of events keeps its shape: the names that eventNames() tells, removals that nobody is told of, and what removeAllListeners makes of it
const { EventEmitter } = require('events');
const { Readable, Writable, Duplex, Transform, PassThrough } = require('stream');
const show = (label, emitter) => console.log(label, emitter.eventNames(), emitter._eventsCount);
const readable = new Readable({ read() {} });
show('fresh', readable);
const onData = () => {};
readable.on('data', onData);
show('data', readable);
readable.on('custom', onData);
show('custom', readable);
const removed = [];
readable.on('removeListener', (name) => removed.push(name));
readable.off('data', onData);
readable.off('custom', onData);
readable.on('twice', onData).on('twice', onData).off('twice', onData);
console.log(removed);
show('removed', readable);
readable.removeAllListeners('twice');
show('one removed', readable);
readable.removeAllListeners();
show('all removed', readable);
readable.on('end', onData).on('removeListener', (name) => console.log('told', name));
readable.off('end', onData);
show('without a shape', readable);
for (const stream of [new Writable({ write() {} }), new Duplex({ read() {}, write() {} }), new Transform({ transform() {} }), new PassThrough()]) {
  show(stream.constructor.name, stream);
  stream.once('finish', onData);
  show('finish', stream);
}
class Plain extends EventEmitter {}
const plain = new Plain();
plain.on('a', onData).on('b', onData).off('a', onData);
show('plain', plain);
const again = new EventEmitter();
EventEmitter.call(again);
again.on('x', onData).off('x', onData);
show('initialised twice', again);
Readable.from(['one']).on('end', function () { show('at the end', this); }).on('data', (item) => console.log(item));
const piped = new PassThrough();
Readable.from(['two']).pipe(piped).resume();
show('piped', piped);
piped.on('close', () => show('closed', piped));
