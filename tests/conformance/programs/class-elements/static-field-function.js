// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a=function(){}})",
  "(class C{static \"b c\"=function(){}})",
  "(class C{static 1=function(){}})",
  "(class C{static 1n=function(){}})",
  "(class C{static 0x10=function(){}})",
  "(class C{static [L(\"k\")]=function(){}})",
  "(class C{static [s]=function(){}})",
  "(class C{static [empty]=function(){}})",
  "(class C{static #p=function(){}})",
  "(class C{static async=function(){}})",
  "(class C{static get=function(){}})",
  "(class C{static set=function(){}})",
  "(class C{static static=function(){}})",
  "(class C{static await=function(){}})",
  "(class C{static yield=function(){}})",
  "(class C{static of=function(){}})",
  "(class C{static let=function(){}})",
  "(class C{static if=function(){}})",
  "(class C{static new=function(){}})",
  "(class C{static constructor=function(){}})",
  "(class C{static \"constructor\"=function(){}})",
  "(class C{static [\"constructor\"]=function(){}})",
  "(class C{static prototype=function(){}})",
  "(class C{static [\"prototype\"]=function(){}})",
  "(class C{static __proto__=function(){}})",
  "(class C{static [\"__proto__\"]=function(){}})",
  "(class C{static arguments=function(){}})",
  "(class C{static eval=function(){}})",
  "(class C{static name=function(){}})",
  "(class C{static length=function(){}})",
  "(class C{static \"use strict\"=function(){}})",
  "(class C{static 1e3=function(){}})",
  "(class C{static .5=function(){}})",
  "(class C{static 1_0=function(){}})",
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
