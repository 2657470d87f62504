// Property lookup along the prototype chain, with super and Object.setPrototypeOf.
const base = { hello() { return 'base ' + this.name; }, get upper() { return this.name.toUpperCase(); } };
const derived = { __proto__: base, name: 'derived', hello() { return 'derived, ' + super.hello(); } };
console.log(derived.hello(), derived.upper, Object.getPrototypeOf(derived) === base, 'hello' in derived, Object.hasOwn(derived, 'upper'), base.isPrototypeOf(derived));
function Animal(name) { this.name = name; } Animal.prototype.speak = function () { return this.name + ' speaks'; };
function Dog(name) { Animal.call(this, name); } Dog.prototype = Object.create(Animal.prototype, { constructor: { value: Dog } });
const d = new Dog('Rex'); console.log(d.speak(), d instanceof Animal, d.constructor.name, Object.keys(d).join());
