// Deep equality: causes and lists of errors, addresses, and what has no parts to compare.
const { isDeepStrictEqual } = require('node:util');
const assert = require('node:assert');

const loosely = (a, b) => {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch (error) {
    return error.code;
  }
};
const causedBy = (cause) => new Error('failed', { cause });
const pairs = {
  'other causes': [causedBy(1), causedBy(2)],
  'equal causes': [causedBy({ x: [1] }), causedBy({ x: [1] })],
  'no cause': [causedBy(1), new Error('failed')],
  'cause undefined': [causedBy(undefined), new Error('failed')],
  'lists of errors': [new AggregateError([1]), new AggregateError([2])],
  'equal lists': [new AggregateError([1]), new AggregateError([1])],
  addresses: [new URL('http://a.b/'), new URL('http://a.c/')],
  'equal addresses': [new URL('http://a.b/'), new URL('http://a.b')],
  'weak maps': [new WeakMap([[{}, 1]]), new WeakMap()],
  'weak sets': [new WeakSet(), new WeakSet()],
  'weak map with more': [Object.assign(new WeakMap(), { x: 1 }), new WeakMap()],
  promises: [Promise.resolve(1), Promise.resolve(2)],
  'weak map and set': [new WeakMap(), new WeakSet()],
};
for (const [label, [a, b]] of Object.entries(pairs)) {
  console.log(label, isDeepStrictEqual(a, b), loosely(a, b), isDeepStrictEqual(b, a));
}
console.log(new (class extends EventTarget {})(), new (class Bus extends EventTarget {})());
