// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a=1})",
  "(class C{static \"b c\"=1})",
  "(class C{static 1=1})",
  "(class C{static 1n=1})",
  "(class C{static 0x10=1})",
  "(class C{static [L(\"k\")]=1})",
  "(class C{static [s]=1})",
  "(class C{static [empty]=1})",
  "(class C{static #p=1})",
  "(class C{static async=1})",
  "(class C{static get=1})",
  "(class C{static set=1})",
  "(class C{static static=1})",
  "(class C{static await=1})",
  "(class C{static yield=1})",
  "(class C{static of=1})",
  "(class C{static let=1})",
  "(class C{static if=1})",
  "(class C{static new=1})",
  "(class C{static constructor=1})",
  "(class C{static \"constructor\"=1})",
  "(class C{static [\"constructor\"]=1})",
  "(class C{static prototype=1})",
  "(class C{static [\"prototype\"]=1})",
  "(class C{static __proto__=1})",
  "(class C{static [\"__proto__\"]=1})",
  "(class C{static arguments=1})",
  "(class C{static eval=1})",
  "(class C{static name=1})",
  "(class C{static length=1})",
  "(class C{static \"use strict\"=1})",
  "(class C{static 1e3=1})",
  "(class C{static .5=1})",
  "(class C{static 1_0=1})",
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
