// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=1})",
  "(class C{\"b c\"=1})",
  "(class C{1=1})",
  "(class C{1n=1})",
  "(class C{0x10=1})",
  "(class C{[L(\"k\")]=1})",
  "(class C{[s]=1})",
  "(class C{[empty]=1})",
  "(class C{#p=1 read(){return this.#p}})",
  "(class C{async=1})",
  "(class C{get=1})",
  "(class C{set=1})",
  "(class C{static=1})",
  "(class C{await=1})",
  "(class C{yield=1})",
  "(class C{of=1})",
  "(class C{let=1})",
  "(class C{if=1})",
  "(class C{new=1})",
  "(class C{constructor=1})",
  "(class C{\"constructor\"=1})",
  "(class C{[\"constructor\"]=1})",
  "(class C{prototype=1})",
  "(class C{[\"prototype\"]=1})",
  "(class C{__proto__=1})",
  "(class C{[\"__proto__\"]=1})",
  "(class C{arguments=1})",
  "(class C{eval=1})",
  "(class C{name=1})",
  "(class C{length=1})",
  "(class C{\"use strict\"=1})",
  "(class C{1e3=1})",
  "(class C{.5=1})",
  "(class C{1_0=1})",
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
