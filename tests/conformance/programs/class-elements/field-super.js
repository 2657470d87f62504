// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=super.x})",
  "(class C{\"b c\"=super.x})",
  "(class C{1=super.x})",
  "(class C{1n=super.x})",
  "(class C{0x10=super.x})",
  "(class C{[L(\"k\")]=super.x})",
  "(class C{[s]=super.x})",
  "(class C{[empty]=super.x})",
  "(class C{#p=super.x read(){return this.#p}})",
  "(class C{async=super.x})",
  "(class C{get=super.x})",
  "(class C{set=super.x})",
  "(class C{static=super.x})",
  "(class C{await=super.x})",
  "(class C{yield=super.x})",
  "(class C{of=super.x})",
  "(class C{let=super.x})",
  "(class C{if=super.x})",
  "(class C{new=super.x})",
  "(class C{constructor=super.x})",
  "(class C{\"constructor\"=super.x})",
  "(class C{[\"constructor\"]=super.x})",
  "(class C{prototype=super.x})",
  "(class C{[\"prototype\"]=super.x})",
  "(class C{__proto__=super.x})",
  "(class C{[\"__proto__\"]=super.x})",
  "(class C{arguments=super.x})",
  "(class C{eval=super.x})",
  "(class C{name=super.x})",
  "(class C{length=super.x})",
  "(class C{\"use strict\"=super.x})",
  "(class C{1e3=super.x})",
  "(class C{.5=super.x})",
  "(class C{1_0=super.x})",
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
