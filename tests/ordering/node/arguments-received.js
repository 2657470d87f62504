// Wrong arguments: how an error names what it got.
const { EventEmitter } = require('events');
const path = require('path');

const odd = [
  Symbol('x'), 1n, -0, 'a'.repeat(40), "it's", class Foo {}, () => {}, Object.create(null),
  { constructor: undefined }, { constructor: { name: 5 } }, { constructor: 'x' }, { constructor: {} },
  Object.create({ a: 1 }), new Map(), new (class extends Map {})(), [1], null, undefined, NaN, Infinity,
  new Date(0), /x/, Promise.resolve(), new Error('e'), async () => {}, new Proxy({}, {}),
  new Proxy(function f() {}, {}), `it's "both"`, new Boolean(true), new String('s'), function* g() {},
  (function () { return arguments; })(1), Math,
];
for (const value of odd) {
  for (const call of [() => path.join(value), () => queueMicrotask(value), () => new EventEmitter().on('x', value)]) {
    try {
      if (typeof value === 'function' && call.toString().includes('queue')) continue;
      call();
    } catch (error) {
      console.log(error.name, error.code, error.message);
    }
  }
}
