// Object.groupBy, which Node 20 does not have.
const show = (value) => console.log(JSON.stringify(value));
const attempt = (run) => {
  try {
    show(run());
  } catch (error) {
    show(`${error.name}: ${error.message}`);
  }
};

show(Object.groupBy([1, 2, 3, 4], (n) => (n % 2 ? 'odd' : 'even')));
show(Object.groupBy(['b', 'a', 'b'], (letter, index) => `${letter}${index}`));
show(Object.groupBy('a😀a', (character) => character.length));
show(Object.getPrototypeOf(Object.groupBy([], () => 1)));
show(Object.keys(Object.groupBy([3, 1, 2], (n) => n)));
show(Reflect.ownKeys(Object.groupBy([1], () => Symbol('key'))).map(String));
show(Object.groupBy([0, -0], (n) => n));
attempt(() => Object.groupBy(null, () => 1));
attempt(() => Object.groupBy([1], 5));
attempt(() => Object.groupBy([1], () => { throw new Error('no group') }));

const closing = {
  [Symbol.iterator]: () => ({
    next: () => ({ value: 1, done: false }),
    return: () => (show('closed'), {}),
  }),
};
attempt(() => Object.groupBy(closing, () => ({ toString() { throw new Error('no key') } })));
