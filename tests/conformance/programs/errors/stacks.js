// The lines of stacks: how calls are named and in which line of the program they stand.
function show(label, run) {
  try {
    run();
  } catch (error) {
    const first = String(error.stack.split(/\n {4}at /)[0]);
    const lines = error.stack.split('\n').filter((line) => line.startsWith('    at '));
    const frames = [];
    for (const line of lines) {
      const [, name, place] = /^ {4}at (?:(.*) \()?(.*?)\)?$/.exec(line);
      if (place.startsWith('node:')) break;
      const position = /:(\d+):\d+$/.exec(place);
      if (name === 'show') break;
      frames.push(`${name ?? '-'}@${position ? position[1] : place}`);
    }
    console.log(`${label}: ${first}: ${frames.join(' ')}`);
  }
}

const o = {
  arrow: () => { throw new Error('1') },
  get getter() { throw new Error('2') },
  set setter(value) { throw new Error('3') },
  method() { throw new Error('4') },
  ['comp' + 'uted']() { throw new Error('5') },
  anonymous: function () { throw new Error('6') },
  as: function named() { throw new Error('7') },
  toString() { throw new Error('8') },
  [Symbol.iterator]() { throw new Error('9') },
};
show('arrow', () => o.arrow());
show('getter', () => o.getter);
show('setter', () => { o.setter = 1 });
show('method', () => o.method());
show('computed', () => o.computed());
show('anonymous', () => o.anonymous());
show('as', () => o.as());
show('toString', () => `${o}`);
show('iterator', () => [...o]);
show('no receiver', () => { const { method } = o; method() });
show('call', () => o.method.call(null));
show('apply', () => o.method.apply(undefined, []));
show('bound', () => o.method.bind(5)());
show('reflect', () => Reflect.apply(o.method, [], []));

class Base {
  static static() { throw new Error('s') }
  instance() { throw new Error('i') }
  get accessor() { throw new Error('a') }
  #private() { throw new Error('p') }
  open() { this.#private() }
}
class Derived extends Base {
  constructor(fail) {
    super();
    if (fail) throw new Error('c');
  }
}
show('static', () => Base.static());
show('inherited static', () => Derived.static());
show('instance', () => new Base().instance());
show('inherited', () => new Derived().instance());
show('accessor', () => new Base().accessor);
show('private', () => new Base().open());
show('constructor', () => new Derived(true));
show('nameless constructor', () => new (function () { throw new Error('n') })());

show('map', () => [1].map((x) => o.method()));
show('forEach', () => new Map([[1, 2]]).forEach(function visit() { throw new Error('f') }));
show('sort', () => [2, 1].sort(() => { throw new Error('c') }));
show('replace', () => 'abc'.replace('b', () => { throw new Error('r') }));
show('from', () => Array.from([1], () => { throw new Error('m') }));
show('stringify', () => JSON.stringify({ toJSON() { throw new Error('j') } }));
show('assign', () => Object.assign({}, { get x() { throw new Error('g') } }));
show('proxy', () => new Proxy({}, { get() { throw new Error('t') } }).x);
show('promise', () => { new Promise(() => { null.x }).catch(() => {}); new Map([1]) });
show('built-in refuses', () => Object.defineProperty({}, 'x', { get: 1 }));
show('global function refuses', () => decodeURIComponent('%'));
show('on a number', () => Symbol.prototype.toString.call(1));
show('reduce', () => [].reduce((a, b) => a));
show('nothing there', () => null.x);
show('not defined', () => notThere);

function* generator() {
  yield 1;
  throw new Error('in generator');
}
function resume(iterator) {
  iterator.next();
  for (const line of iterator) console.log(line);
}
show('generator', () => {
  try {
    resume(generator());
  } catch (error) {
    console.log(error.stack.split('\n').slice(1, 5).map((line) => line.replace(/\(?[^ ]*\/|:\d+\)?$/g, '')).join());
  }
});

class Named extends Error {
  constructor(message) {
    super(message);
    this.name = 'Named';
  }
}
class Plain extends TypeError {}
show('named', () => { throw new Named('m') });
show('plain', () => { throw new Plain('m') });
show('late', () => {
  const error = new Error('early');
  error.name = 'Late';
  error.message = 'changed';
  throw error;
});
show('once', () => {
  const error = new Error('early');
  void error.stack;
  error.name = 'Late';
  throw error;
});
show('nothing', () => { throw Error() });
show('lines', () => { throw new Error('first\nsecond') });
show('capture', () => {
  const object = { name: 'N', message: 'M' };
  Error.captureStackTrace(object);
  throw object;
});
show('capture below', () => {
  function outer() { return inner() }
  function inner() {
    const object = {};
    Error.captureStackTrace(object, outer);
    return object;
  }
  throw outer();
});
show('deep', () => {
  function down(n) { if (n) down(n - 1); else throw new Error('d') }
  down(30);
});
for (const limit of [0, 1, 1.9, -1, NaN, '5']) {
  Error.stackTraceLimit = limit;
  const { stack } = new Error('limited');
  Error.stackTraceLimit = 10;
  console.log(limit, typeof stack, typeof stack === 'string' ? stack.split('\n').length : '');
}
console.log(Object.getOwnPropertyNames(new Error('m', { cause: 1 })), Object.keys(new Error('m')));
const changed = new Error('m');
changed.stack = 'mine';
console.log(changed.stack, delete changed.stack, changed.stack, 'stack' in changed, 'stack' in Error.prototype);
console.log(Object.getOwnPropertyDescriptor(new Error('x'), 'stack').writable, new Error('x').hasOwnProperty('stack'));
