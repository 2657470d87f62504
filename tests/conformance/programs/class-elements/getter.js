// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{get a(){return 1}})",
  "(class C{get \"b c\"(){return 1}})",
  "(class C{get 1(){return 1}})",
  "(class C{get 1n(){return 1}})",
  "(class C{get 0x10(){return 1}})",
  "(class C{get [L(\"k\")](){return 1}})",
  "(class C{get [s](){return 1}})",
  "(class C{get [empty](){return 1}})",
  "(class C{get #p(){return 1} read(){return this.#p}})",
  "(class C{get async(){return 1}})",
  "(class C{get get(){return 1}})",
  "(class C{get set(){return 1}})",
  "(class C{get static(){return 1}})",
  "(class C{get await(){return 1}})",
  "(class C{get yield(){return 1}})",
  "(class C{get of(){return 1}})",
  "(class C{get let(){return 1}})",
  "(class C{get if(){return 1}})",
  "(class C{get new(){return 1}})",
  "(class C{get constructor(){return 1}})",
  "(class C{get \"constructor\"(){return 1}})",
  "(class C{get [\"constructor\"](){return 1}})",
  "(class C{get prototype(){return 1}})",
  "(class C{get [\"prototype\"](){return 1}})",
  "(class C{get __proto__(){return 1}})",
  "(class C{get [\"__proto__\"](){return 1}})",
  "(class C{get arguments(){return 1}})",
  "(class C{get eval(){return 1}})",
  "(class C{get name(){return 1}})",
  "(class C{get length(){return 1}})",
  "(class C{get \"use strict\"(){return 1}})",
  "(class C{get 1e3(){return 1}})",
  "(class C{get .5(){return 1}})",
  "(class C{get 1_0(){return 1}})",
];
for (const text of cases) {
  log.length = 0;
  let out;
  try {
    const C = eval(text);
    out = "S " + desc(C) + " P " + desc(C.prototype);
    const made = new C();
    out += " I " + desc(made);
    if (C.read) out += " read " + show(made.read()) + show(C.prototype.read.call(made));
  } catch (error) {
    out = `${error.name}: ${error.message.split("\n")[0]}`;
  }
  console.log(text, "->", log.join(), out);
}
