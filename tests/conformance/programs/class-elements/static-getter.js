// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static get a(){return 1}})",
  "(class C{static get \"b c\"(){return 1}})",
  "(class C{static get 1(){return 1}})",
  "(class C{static get 1n(){return 1}})",
  "(class C{static get 0x10(){return 1}})",
  "(class C{static get [L(\"k\")](){return 1}})",
  "(class C{static get [s](){return 1}})",
  "(class C{static get [empty](){return 1}})",
  "(class C{static get #p(){return 1}})",
  "(class C{static get async(){return 1}})",
  "(class C{static get get(){return 1}})",
  "(class C{static get set(){return 1}})",
  "(class C{static get static(){return 1}})",
  "(class C{static get await(){return 1}})",
  "(class C{static get yield(){return 1}})",
  "(class C{static get of(){return 1}})",
  "(class C{static get let(){return 1}})",
  "(class C{static get if(){return 1}})",
  "(class C{static get new(){return 1}})",
  "(class C{static get constructor(){return 1}})",
  "(class C{static get \"constructor\"(){return 1}})",
  "(class C{static get [\"constructor\"](){return 1}})",
  "(class C{static get prototype(){return 1}})",
  "(class C{static get [\"prototype\"](){return 1}})",
  "(class C{static get __proto__(){return 1}})",
  "(class C{static get [\"__proto__\"](){return 1}})",
  "(class C{static get arguments(){return 1}})",
  "(class C{static get eval(){return 1}})",
  "(class C{static get name(){return 1}})",
  "(class C{static get length(){return 1}})",
  "(class C{static get \"use strict\"(){return 1}})",
  "(class C{static get 1e3(){return 1}})",
  "(class C{static get .5(){return 1}})",
  "(class C{static get 1_0(){return 1}})",
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
