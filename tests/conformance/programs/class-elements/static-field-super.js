// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a=super.x})",
  "(class C{static \"b c\"=super.x})",
  "(class C{static 1=super.x})",
  "(class C{static 1n=super.x})",
  "(class C{static 0x10=super.x})",
  "(class C{static [L(\"k\")]=super.x})",
  "(class C{static [s]=super.x})",
  "(class C{static [empty]=super.x})",
  "(class C{static #p=super.x})",
  "(class C{static async=super.x})",
  "(class C{static get=super.x})",
  "(class C{static set=super.x})",
  "(class C{static static=super.x})",
  "(class C{static await=super.x})",
  "(class C{static yield=super.x})",
  "(class C{static of=super.x})",
  "(class C{static let=super.x})",
  "(class C{static if=super.x})",
  "(class C{static new=super.x})",
  "(class C{static constructor=super.x})",
  "(class C{static \"constructor\"=super.x})",
  "(class C{static [\"constructor\"]=super.x})",
  "(class C{static prototype=super.x})",
  "(class C{static [\"prototype\"]=super.x})",
  "(class C{static __proto__=super.x})",
  "(class C{static [\"__proto__\"]=super.x})",
  "(class C{static arguments=super.x})",
  "(class C{static eval=super.x})",
  "(class C{static name=super.x})",
  "(class C{static length=super.x})",
  "(class C{static \"use strict\"=super.x})",
  "(class C{static 1e3=super.x})",
  "(class C{static .5=super.x})",
  "(class C{static 1_0=super.x})",
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
