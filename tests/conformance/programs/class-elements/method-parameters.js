// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a(a,b=1,...c){return this}})",
  "(class C{\"b c\"(a,b=1,...c){return this}})",
  "(class C{1(a,b=1,...c){return this}})",
  "(class C{1n(a,b=1,...c){return this}})",
  "(class C{0x10(a,b=1,...c){return this}})",
  "(class C{[L(\"k\")](a,b=1,...c){return this}})",
  "(class C{[s](a,b=1,...c){return this}})",
  "(class C{[empty](a,b=1,...c){return this}})",
  "(class C{#p(a,b=1,...c){return this} read(){return this.#p}})",
  "(class C{async(a,b=1,...c){return this}})",
  "(class C{get(a,b=1,...c){return this}})",
  "(class C{set(a,b=1,...c){return this}})",
  "(class C{static(a,b=1,...c){return this}})",
  "(class C{await(a,b=1,...c){return this}})",
  "(class C{yield(a,b=1,...c){return this}})",
  "(class C{of(a,b=1,...c){return this}})",
  "(class C{let(a,b=1,...c){return this}})",
  "(class C{if(a,b=1,...c){return this}})",
  "(class C{new(a,b=1,...c){return this}})",
  "(class C{constructor(a,b=1,...c){return this}})",
  "(class C{\"constructor\"(a,b=1,...c){return this}})",
  "(class C{[\"constructor\"](a,b=1,...c){return this}})",
  "(class C{prototype(a,b=1,...c){return this}})",
  "(class C{[\"prototype\"](a,b=1,...c){return this}})",
  "(class C{__proto__(a,b=1,...c){return this}})",
  "(class C{[\"__proto__\"](a,b=1,...c){return this}})",
  "(class C{arguments(a,b=1,...c){return this}})",
  "(class C{eval(a,b=1,...c){return this}})",
  "(class C{name(a,b=1,...c){return this}})",
  "(class C{length(a,b=1,...c){return this}})",
  "(class C{\"use strict\"(a,b=1,...c){return this}})",
  "(class C{1e3(a,b=1,...c){return this}})",
  "(class C{.5(a,b=1,...c){return this}})",
  "(class C{1_0(a,b=1,...c){return this}})",
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
