// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=L(\"v\")})",
  "(class C{\"b c\"=L(\"v\")})",
  "(class C{1=L(\"v\")})",
  "(class C{1n=L(\"v\")})",
  "(class C{0x10=L(\"v\")})",
  "(class C{[L(\"k\")]=L(\"v\")})",
  "(class C{[s]=L(\"v\")})",
  "(class C{[empty]=L(\"v\")})",
  "(class C{#p=L(\"v\") read(){return this.#p}})",
  "(class C{async=L(\"v\")})",
  "(class C{get=L(\"v\")})",
  "(class C{set=L(\"v\")})",
  "(class C{static=L(\"v\")})",
  "(class C{await=L(\"v\")})",
  "(class C{yield=L(\"v\")})",
  "(class C{of=L(\"v\")})",
  "(class C{let=L(\"v\")})",
  "(class C{if=L(\"v\")})",
  "(class C{new=L(\"v\")})",
  "(class C{constructor=L(\"v\")})",
  "(class C{\"constructor\"=L(\"v\")})",
  "(class C{[\"constructor\"]=L(\"v\")})",
  "(class C{prototype=L(\"v\")})",
  "(class C{[\"prototype\"]=L(\"v\")})",
  "(class C{__proto__=L(\"v\")})",
  "(class C{[\"__proto__\"]=L(\"v\")})",
  "(class C{arguments=L(\"v\")})",
  "(class C{eval=L(\"v\")})",
  "(class C{name=L(\"v\")})",
  "(class C{length=L(\"v\")})",
  "(class C{\"use strict\"=L(\"v\")})",
  "(class C{1e3=L(\"v\")})",
  "(class C{.5=L(\"v\")})",
  "(class C{1_0=L(\"v\")})",
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
