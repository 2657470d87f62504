// console.log of functions, classes, and objects with tags.
function named() {}
class A {} class B extends A {}
console.log(named, () => {}, function () {}, async () => {}, async function af() {}, function* gen() {}, async function* agen() {}, A, B, class extends A {}, Math.max, Symbol);
console.log(Object.assign(function withProps() {}, { a: 1, b: 'x' }), { [Symbol.toStringTag]: 'Tagged', x: 1 }, new B(), Object.assign(new A(), { x: [1] }));
console.log(named.bind(null), Math, JSON, Reflect, globalThis.constructor === Object);
console.log(new (class Stat { static s = 1; #p = 2; q = 3; get g() { return 1; } })(), (function () { return arguments; })(1, 'a'), function* () {}());
