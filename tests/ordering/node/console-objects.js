// console.log of objects: keys, depth, width, getters, symbols, null prototypes.
console.log({}, { a: 1 }, { 'b-c': 2, 3: 'three', [Symbol('s')]: 4, valid_id: 5 });
console.log({ a: { b: { c: { d: 1 } } } }, { a: [[[[]]]] }, { f() {}, g: () => {}, h: class {}, i: class X extends Array {} });
console.log({ get x() { return 1; }, set x(v) {}, get y() { return 2; }, set z(v) {} });
console.log(Object.create(null), Object.create({ inherited: 1 }), Object.assign(Object.create(null), { a: 1 }));
console.log({ long1: 'aaaaaaaaaaaaaaaaaaaa', long2: 'bbbbbbbbbbbbbbbbbbbbbbbbb', long3: 'cccccccccccccccccccccc' });
console.log({ id: 1, name: 'Ann', tags: ['x', 'y'], address: { street: 'Main', number: 5, city: { name: 'Rome', zip: '00100' } }, active: true });
const loop = { name: 'loop' }; loop.self = loop; loop.list = [loop, { loop }]; console.log(loop);
console.log({ u: undefined, n: null, s: 'str', d: new Date(0), r: /x/g, nan: NaN, m0: -0 });
console.log(globalThis === global, [{ a: { b: { c: {} } } }], new (class Foo { constructor() { this.a = 1; } })(), new (class {})(), new (class Bar extends Map {})());
