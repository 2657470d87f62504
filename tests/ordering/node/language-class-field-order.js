// Fields, computed keys, static blocks and constructors of classes: who runs when.
const log = (v) => { console.log(v); return v; };
class Base {
  [log('key base')] = log('field base');
  static s = log('static base');
  constructor() { log('constructor base'); this.hook(); }
  hook() { log('hook base'); }
}
class Derived extends (log('heritage'), Base) {
  static [log('key static')] = log('static field');
  [log('key field')] = log('field derived');
  static { log('static block'); }
  #private = log('private field');
  static last = log('static last');
  constructor() { log('before super'); super(); log('after super ' + this.#private); }
  hook() { log('hook derived'); super.hook(); }
}
console.log('--- new');
new Derived();
