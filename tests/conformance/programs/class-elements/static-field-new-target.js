// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a=new.target})",
  "(class C{static \"b c\"=new.target})",
  "(class C{static 1=new.target})",
  "(class C{static 1n=new.target})",
  "(class C{static 0x10=new.target})",
  "(class C{static [L(\"k\")]=new.target})",
  "(class C{static [s]=new.target})",
  "(class C{static [empty]=new.target})",
  "(class C{static #p=new.target})",
  "(class C{static async=new.target})",
  "(class C{static get=new.target})",
  "(class C{static set=new.target})",
  "(class C{static static=new.target})",
  "(class C{static await=new.target})",
  "(class C{static yield=new.target})",
  "(class C{static of=new.target})",
  "(class C{static let=new.target})",
  "(class C{static if=new.target})",
  "(class C{static new=new.target})",
  "(class C{static constructor=new.target})",
  "(class C{static \"constructor\"=new.target})",
  "(class C{static [\"constructor\"]=new.target})",
  "(class C{static prototype=new.target})",
  "(class C{static [\"prototype\"]=new.target})",
  "(class C{static __proto__=new.target})",
  "(class C{static [\"__proto__\"]=new.target})",
  "(class C{static arguments=new.target})",
  "(class C{static eval=new.target})",
  "(class C{static name=new.target})",
  "(class C{static length=new.target})",
  "(class C{static \"use strict\"=new.target})",
  "(class C{static 1e3=new.target})",
  "(class C{static .5=new.target})",
  "(class C{static 1_0=new.target})",
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
