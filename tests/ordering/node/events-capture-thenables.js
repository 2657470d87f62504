// emitters that capture rejections call `then` of whatever a listener returns
const { EventEmitter } = require('events');
const make = (label) => {
  const emitter = new EventEmitter({ captureRejections: true });
  emitter.on('error', (e) => console.log(label, 'error', e?.message ?? e));
  return emitter;
};
const thenable = make('thenable');
thenable.on('x', () => Object.defineProperty({}, 'then', {
  get() { console.log('then got'); return function (...given) { console.log(given.map((g) => typeof g).join(), given[1].length); given[1](new Error('kaboom')); }; },
}));
thenable.emit('x');
const getter = make('getter');
getter.on('x', () => ({ get then() { throw new Error('no then'); } }));
getter.emit('x');
const thrower = make('thrower');
thrower.on('x', () => ({ then() { throw new Error('then threw'); } }));
thrower.emit('x');
const others = make('others');
for (const value of [null, 0, 'text', { then: 1 }, [], () => {}]) others.on('x', () => value);
console.log(others.emit('x'));
const patched = make('patched');
patched.on('x', () => { const p = Promise.reject(new Error('own')); p.then = function (a, b) { console.log('own then', a); return Promise.prototype.then.call(this, a, b); }; return p; });
patched.emit('x');
const mixed = make('mixed');
mixed.on('x', async () => { await null; throw new Error('async'); });
mixed.on('x', () => Promise.resolve('fine'));
mixed.emit('x');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro')).then(() => console.log('micro 2'));
setImmediate(() => console.log('immediate'));
