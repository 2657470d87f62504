// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a(){return 1}})",
  "(class C{static \"b c\"(){return 1}})",
  "(class C{static 1(){return 1}})",
  "(class C{static 1n(){return 1}})",
  "(class C{static 0x10(){return 1}})",
  "(class C{static [L(\"k\")](){return 1}})",
  "(class C{static [s](){return 1}})",
  "(class C{static [empty](){return 1}})",
  "(class C{static #p(){return 1}})",
  "(class C{static async(){return 1}})",
  "(class C{static get(){return 1}})",
  "(class C{static set(){return 1}})",
  "(class C{static static(){return 1}})",
  "(class C{static await(){return 1}})",
  "(class C{static yield(){return 1}})",
  "(class C{static of(){return 1}})",
  "(class C{static let(){return 1}})",
  "(class C{static if(){return 1}})",
  "(class C{static new(){return 1}})",
  "(class C{static constructor(){return 1}})",
  "(class C{static \"constructor\"(){return 1}})",
  "(class C{static [\"constructor\"](){return 1}})",
  "(class C{static prototype(){return 1}})",
  "(class C{static [\"prototype\"](){return 1}})",
  "(class C{static __proto__(){return 1}})",
  "(class C{static [\"__proto__\"](){return 1}})",
  "(class C{static arguments(){return 1}})",
  "(class C{static eval(){return 1}})",
  "(class C{static name(){return 1}})",
  "(class C{static length(){return 1}})",
  "(class C{static \"use strict\"(){return 1}})",
  "(class C{static 1e3(){return 1}})",
  "(class C{static .5(){return 1}})",
  "(class C{static 1_0(){return 1}})",
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
