// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a=()=>this})",
  "(class C{static \"b c\"=()=>this})",
  "(class C{static 1=()=>this})",
  "(class C{static 1n=()=>this})",
  "(class C{static 0x10=()=>this})",
  "(class C{static [L(\"k\")]=()=>this})",
  "(class C{static [s]=()=>this})",
  "(class C{static [empty]=()=>this})",
  "(class C{static #p=()=>this})",
  "(class C{static async=()=>this})",
  "(class C{static get=()=>this})",
  "(class C{static set=()=>this})",
  "(class C{static static=()=>this})",
  "(class C{static await=()=>this})",
  "(class C{static yield=()=>this})",
  "(class C{static of=()=>this})",
  "(class C{static let=()=>this})",
  "(class C{static if=()=>this})",
  "(class C{static new=()=>this})",
  "(class C{static constructor=()=>this})",
  "(class C{static \"constructor\"=()=>this})",
  "(class C{static [\"constructor\"]=()=>this})",
  "(class C{static prototype=()=>this})",
  "(class C{static [\"prototype\"]=()=>this})",
  "(class C{static __proto__=()=>this})",
  "(class C{static [\"__proto__\"]=()=>this})",
  "(class C{static arguments=()=>this})",
  "(class C{static eval=()=>this})",
  "(class C{static name=()=>this})",
  "(class C{static length=()=>this})",
  "(class C{static \"use strict\"=()=>this})",
  "(class C{static 1e3=()=>this})",
  "(class C{static .5=()=>this})",
  "(class C{static 1_0=()=>this})",
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
