// Well-known symbols: iterator, hasInstance, toStringTag, species of arrays; registry and descriptions.
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
console.log(2 instanceof Even, 3 instanceof Even, Symbol('d').toString(), Symbol('d').description, Symbol.for('r') === Symbol.for('r'), Symbol.keyFor(Symbol.for('r')), Object.prototype.toString.call({ [Symbol.toStringTag]: 'T' }), typeof Symbol.iterator);
const it = [1, 2][Symbol.iterator]();
console.log(it[Symbol.iterator]() === it, [...it].join(), JSON.stringify(it.next()), Object.prototype.toString.call(it), Object.prototype.toString.call(function* () {}()), Object.prototype.toString.call(async () => {}), Object.prototype.toString.call(null));
class MyArray extends Array { }
const m = MyArray.from([1, 2, 3]).map((x) => x * 2);
console.log(m instanceof MyArray, m.length, m.constructor.name);
