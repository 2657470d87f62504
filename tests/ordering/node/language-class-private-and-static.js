// Private methods, accessors, brand checks, static inheritance, new.target, instanceof.
class Counter {
  static #made = 0;
  #n = 0;
  #step() { return ++this.#n; }
  get #double() { return this.#n * 2; }
  next() { Counter.#made++; return this.#step() + this.#double; }
  static has(o) { return #n in o; }
  static get made() { return Counter.#made; }
  constructor() { console.log(new.target.name); }
}
class Sub extends Counter { static create() { return new this(); } get [Symbol.toStringTag]() { return 'Tagged'; } }
const c = Sub.create();
console.log(c.next(), c.next(), Counter.has(c), Counter.has({}), Sub.made, String(c), c instanceof Counter);
try { Counter.prototype.next.call({}); } catch (e) { console.log(e.name); }
console.log(typeof Counter, Counter.name, Counter.length, (class {}).name, (class Named {}).name);
