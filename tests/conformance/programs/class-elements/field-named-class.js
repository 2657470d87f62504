// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=class{static name=1}})",
  "(class C{\"b c\"=class{static name=1}})",
  "(class C{1=class{static name=1}})",
  "(class C{1n=class{static name=1}})",
  "(class C{0x10=class{static name=1}})",
  "(class C{[L(\"k\")]=class{static name=1}})",
  "(class C{[s]=class{static name=1}})",
  "(class C{[empty]=class{static name=1}})",
  "(class C{#p=class{static name=1} read(){return this.#p}})",
  "(class C{async=class{static name=1}})",
  "(class C{get=class{static name=1}})",
  "(class C{set=class{static name=1}})",
  "(class C{static=class{static name=1}})",
  "(class C{await=class{static name=1}})",
  "(class C{yield=class{static name=1}})",
  "(class C{of=class{static name=1}})",
  "(class C{let=class{static name=1}})",
  "(class C{if=class{static name=1}})",
  "(class C{new=class{static name=1}})",
  "(class C{constructor=class{static name=1}})",
  "(class C{\"constructor\"=class{static name=1}})",
  "(class C{[\"constructor\"]=class{static name=1}})",
  "(class C{prototype=class{static name=1}})",
  "(class C{[\"prototype\"]=class{static name=1}})",
  "(class C{__proto__=class{static name=1}})",
  "(class C{[\"__proto__\"]=class{static name=1}})",
  "(class C{arguments=class{static name=1}})",
  "(class C{eval=class{static name=1}})",
  "(class C{name=class{static name=1}})",
  "(class C{length=class{static name=1}})",
  "(class C{\"use strict\"=class{static name=1}})",
  "(class C{1e3=class{static name=1}})",
  "(class C{.5=class{static name=1}})",
  "(class C{1_0=class{static name=1}})",
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
