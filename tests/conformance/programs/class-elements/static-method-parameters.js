// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static a(a,b=1,...c){return this}})",
  "(class C{static \"b c\"(a,b=1,...c){return this}})",
  "(class C{static 1(a,b=1,...c){return this}})",
  "(class C{static 1n(a,b=1,...c){return this}})",
  "(class C{static 0x10(a,b=1,...c){return this}})",
  "(class C{static [L(\"k\")](a,b=1,...c){return this}})",
  "(class C{static [s](a,b=1,...c){return this}})",
  "(class C{static [empty](a,b=1,...c){return this}})",
  "(class C{static #p(a,b=1,...c){return this}})",
  "(class C{static async(a,b=1,...c){return this}})",
  "(class C{static get(a,b=1,...c){return this}})",
  "(class C{static set(a,b=1,...c){return this}})",
  "(class C{static static(a,b=1,...c){return this}})",
  "(class C{static await(a,b=1,...c){return this}})",
  "(class C{static yield(a,b=1,...c){return this}})",
  "(class C{static of(a,b=1,...c){return this}})",
  "(class C{static let(a,b=1,...c){return this}})",
  "(class C{static if(a,b=1,...c){return this}})",
  "(class C{static new(a,b=1,...c){return this}})",
  "(class C{static constructor(a,b=1,...c){return this}})",
  "(class C{static \"constructor\"(a,b=1,...c){return this}})",
  "(class C{static [\"constructor\"](a,b=1,...c){return this}})",
  "(class C{static prototype(a,b=1,...c){return this}})",
  "(class C{static [\"prototype\"](a,b=1,...c){return this}})",
  "(class C{static __proto__(a,b=1,...c){return this}})",
  "(class C{static [\"__proto__\"](a,b=1,...c){return this}})",
  "(class C{static arguments(a,b=1,...c){return this}})",
  "(class C{static eval(a,b=1,...c){return this}})",
  "(class C{static name(a,b=1,...c){return this}})",
  "(class C{static length(a,b=1,...c){return this}})",
  "(class C{static \"use strict\"(a,b=1,...c){return this}})",
  "(class C{static 1e3(a,b=1,...c){return this}})",
  "(class C{static .5(a,b=1,...c){return this}})",
  "(class C{static 1_0(a,b=1,...c){return this}})",
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
