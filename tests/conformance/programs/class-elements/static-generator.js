// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static *a(a){yield 1}})",
  "(class C{static *\"b c\"(a){yield 1}})",
  "(class C{static *1(a){yield 1}})",
  "(class C{static *1n(a){yield 1}})",
  "(class C{static *0x10(a){yield 1}})",
  "(class C{static *[L(\"k\")](a){yield 1}})",
  "(class C{static *[s](a){yield 1}})",
  "(class C{static *[empty](a){yield 1}})",
  "(class C{static *#p(a){yield 1}})",
  "(class C{static *async(a){yield 1}})",
  "(class C{static *get(a){yield 1}})",
  "(class C{static *set(a){yield 1}})",
  "(class C{static *static(a){yield 1}})",
  "(class C{static *await(a){yield 1}})",
  "(class C{static *yield(a){yield 1}})",
  "(class C{static *of(a){yield 1}})",
  "(class C{static *let(a){yield 1}})",
  "(class C{static *if(a){yield 1}})",
  "(class C{static *new(a){yield 1}})",
  "(class C{static *constructor(a){yield 1}})",
  "(class C{static *\"constructor\"(a){yield 1}})",
  "(class C{static *[\"constructor\"](a){yield 1}})",
  "(class C{static *prototype(a){yield 1}})",
  "(class C{static *[\"prototype\"](a){yield 1}})",
  "(class C{static *__proto__(a){yield 1}})",
  "(class C{static *[\"__proto__\"](a){yield 1}})",
  "(class C{static *arguments(a){yield 1}})",
  "(class C{static *eval(a){yield 1}})",
  "(class C{static *name(a){yield 1}})",
  "(class C{static *length(a){yield 1}})",
  "(class C{static *\"use strict\"(a){yield 1}})",
  "(class C{static *1e3(a){yield 1}})",
  "(class C{static *.5(a){yield 1}})",
  "(class C{static *1_0(a){yield 1}})",
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
