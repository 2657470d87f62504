// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=class{}})",
  "(class C{\"b c\"=class{}})",
  "(class C{1=class{}})",
  "(class C{1n=class{}})",
  "(class C{0x10=class{}})",
  "(class C{[L(\"k\")]=class{}})",
  "(class C{[s]=class{}})",
  "(class C{[empty]=class{}})",
  "(class C{#p=class{} read(){return this.#p}})",
  "(class C{async=class{}})",
  "(class C{get=class{}})",
  "(class C{set=class{}})",
  "(class C{static=class{}})",
  "(class C{await=class{}})",
  "(class C{yield=class{}})",
  "(class C{of=class{}})",
  "(class C{let=class{}})",
  "(class C{if=class{}})",
  "(class C{new=class{}})",
  "(class C{constructor=class{}})",
  "(class C{\"constructor\"=class{}})",
  "(class C{[\"constructor\"]=class{}})",
  "(class C{prototype=class{}})",
  "(class C{[\"prototype\"]=class{}})",
  "(class C{__proto__=class{}})",
  "(class C{[\"__proto__\"]=class{}})",
  "(class C{arguments=class{}})",
  "(class C{eval=class{}})",
  "(class C{name=class{}})",
  "(class C{length=class{}})",
  "(class C{\"use strict\"=class{}})",
  "(class C{1e3=class{}})",
  "(class C{.5=class{}})",
  "(class C{1_0=class{}})",
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
