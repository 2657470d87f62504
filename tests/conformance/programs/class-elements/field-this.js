// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=this})",
  "(class C{\"b c\"=this})",
  "(class C{1=this})",
  "(class C{1n=this})",
  "(class C{0x10=this})",
  "(class C{[L(\"k\")]=this})",
  "(class C{[s]=this})",
  "(class C{[empty]=this})",
  "(class C{#p=this read(){return this.#p}})",
  "(class C{async=this})",
  "(class C{get=this})",
  "(class C{set=this})",
  "(class C{static=this})",
  "(class C{await=this})",
  "(class C{yield=this})",
  "(class C{of=this})",
  "(class C{let=this})",
  "(class C{if=this})",
  "(class C{new=this})",
  "(class C{constructor=this})",
  "(class C{\"constructor\"=this})",
  "(class C{[\"constructor\"]=this})",
  "(class C{prototype=this})",
  "(class C{[\"prototype\"]=this})",
  "(class C{__proto__=this})",
  "(class C{[\"__proto__\"]=this})",
  "(class C{arguments=this})",
  "(class C{eval=this})",
  "(class C{name=this})",
  "(class C{length=this})",
  "(class C{\"use strict\"=this})",
  "(class C{1e3=this})",
  "(class C{.5=this})",
  "(class C{1_0=this})",
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
