const log = [];
const t = (name, value) => (log.push(name), value);
const o = {
  [t('k1', 'a')]: t('v1', 1),
  get [t('k2', 'g')]() { return 'got'; },
  [t('k3', 'm')]() { return 'm'; },
  ...t('spread', { s: 1, a: 2 }),
  2: 'two', 1: 'one', [Symbol('y')]: 1, 'z-z': 0, 0x10: 'sixteen', 1e3: 'thousand', 5n: 'five',
  async *[t('k4', 'gen')]() {},
  __proto__: { inherited: true },
};
console.log(log.join(' '));
console.log(Object.keys(o), o.inherited, o.a);
console.log(Object.getOwnPropertyNames({ __proto__: null, ['__proto__']: 1, 'x': 2 }));
const __proto__ = 5;
console.log(Object.keys({ __proto__ }), { '__proto__': null } instanceof Object);
console.log({ f() {} }.f.name, { f: () => 1 }.f.name, { 'a b': function () {} }['a b'].name, { [Symbol('q')]: () => 1 }[Object.getOwnPropertySymbols({})[0]]?.name);
const sym = Symbol('desc');
console.log({ [sym]: class {} }[sym].name, { [sym]() {} }[sym].name, Object.getOwnPropertyDescriptor({ get [sym]() { return 1; } }, sym).get.name);
console.log({ a: 1, a: 2 }.a, Object.keys({ b: 1, a: 1, b: 2 }));
let getter = { get x() { return this._x ?? 'none'; }, set x(v) { this._x = v * 2; } };
getter.x = 4;
console.log(getter.x, Object.keys(getter));
console.log(Object.entries({ ...'hi', ...[1], ...null, ...undefined, ...5 }));
const withGetter = { get only() { log.push('read'); return 1; } };
log.length = 0;
const copy = { ...withGetter };
console.log(log, Object.getOwnPropertyDescriptor(copy, 'only').value);
console.log('prototype' in { m() {} }.m, 'prototype' in function () {}, 'prototype' in (() => 1), 'prototype' in class {});
try { new ({ m() {} }.m)(); } catch (e) { console.log(e.message); }
const base = { hi() { return 'base ' + this.name; }, get v() { return this.name + '!'; } };
const derived = { __proto__: base, name: 'd', hi() { return super.hi() + ' derived'; }, get v() { return super.v + super['v']; } };
console.log(derived.hi(), derived.v);
