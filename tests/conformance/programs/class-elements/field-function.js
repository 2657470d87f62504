// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=function(){}})",
  "(class C{\"b c\"=function(){}})",
  "(class C{1=function(){}})",
  "(class C{1n=function(){}})",
  "(class C{0x10=function(){}})",
  "(class C{[L(\"k\")]=function(){}})",
  "(class C{[s]=function(){}})",
  "(class C{[empty]=function(){}})",
  "(class C{#p=function(){} read(){return this.#p}})",
  "(class C{async=function(){}})",
  "(class C{get=function(){}})",
  "(class C{set=function(){}})",
  "(class C{static=function(){}})",
  "(class C{await=function(){}})",
  "(class C{yield=function(){}})",
  "(class C{of=function(){}})",
  "(class C{let=function(){}})",
  "(class C{if=function(){}})",
  "(class C{new=function(){}})",
  "(class C{constructor=function(){}})",
  "(class C{\"constructor\"=function(){}})",
  "(class C{[\"constructor\"]=function(){}})",
  "(class C{prototype=function(){}})",
  "(class C{[\"prototype\"]=function(){}})",
  "(class C{__proto__=function(){}})",
  "(class C{[\"__proto__\"]=function(){}})",
  "(class C{arguments=function(){}})",
  "(class C{eval=function(){}})",
  "(class C{name=function(){}})",
  "(class C{length=function(){}})",
  "(class C{\"use strict\"=function(){}})",
  "(class C{1e3=function(){}})",
  "(class C{.5=function(){}})",
  "(class C{1_0=function(){}})",
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
