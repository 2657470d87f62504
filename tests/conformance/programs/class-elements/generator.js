// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{*a(a){yield 1}})",
  "(class C{*\"b c\"(a){yield 1}})",
  "(class C{*1(a){yield 1}})",
  "(class C{*1n(a){yield 1}})",
  "(class C{*0x10(a){yield 1}})",
  "(class C{*[L(\"k\")](a){yield 1}})",
  "(class C{*[s](a){yield 1}})",
  "(class C{*[empty](a){yield 1}})",
  "(class C{*#p(a){yield 1} read(){return this.#p}})",
  "(class C{*async(a){yield 1}})",
  "(class C{*get(a){yield 1}})",
  "(class C{*set(a){yield 1}})",
  "(class C{*static(a){yield 1}})",
  "(class C{*await(a){yield 1}})",
  "(class C{*yield(a){yield 1}})",
  "(class C{*of(a){yield 1}})",
  "(class C{*let(a){yield 1}})",
  "(class C{*if(a){yield 1}})",
  "(class C{*new(a){yield 1}})",
  "(class C{*constructor(a){yield 1}})",
  "(class C{*\"constructor\"(a){yield 1}})",
  "(class C{*[\"constructor\"](a){yield 1}})",
  "(class C{*prototype(a){yield 1}})",
  "(class C{*[\"prototype\"](a){yield 1}})",
  "(class C{*__proto__(a){yield 1}})",
  "(class C{*[\"__proto__\"](a){yield 1}})",
  "(class C{*arguments(a){yield 1}})",
  "(class C{*eval(a){yield 1}})",
  "(class C{*name(a){yield 1}})",
  "(class C{*length(a){yield 1}})",
  "(class C{*\"use strict\"(a){yield 1}})",
  "(class C{*1e3(a){yield 1}})",
  "(class C{*.5(a){yield 1}})",
  "(class C{*1_0(a){yield 1}})",
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
