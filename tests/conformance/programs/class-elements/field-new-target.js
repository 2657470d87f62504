// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=new.target})",
  "(class C{\"b c\"=new.target})",
  "(class C{1=new.target})",
  "(class C{1n=new.target})",
  "(class C{0x10=new.target})",
  "(class C{[L(\"k\")]=new.target})",
  "(class C{[s]=new.target})",
  "(class C{[empty]=new.target})",
  "(class C{#p=new.target read(){return this.#p}})",
  "(class C{async=new.target})",
  "(class C{get=new.target})",
  "(class C{set=new.target})",
  "(class C{static=new.target})",
  "(class C{await=new.target})",
  "(class C{yield=new.target})",
  "(class C{of=new.target})",
  "(class C{let=new.target})",
  "(class C{if=new.target})",
  "(class C{new=new.target})",
  "(class C{constructor=new.target})",
  "(class C{\"constructor\"=new.target})",
  "(class C{[\"constructor\"]=new.target})",
  "(class C{prototype=new.target})",
  "(class C{[\"prototype\"]=new.target})",
  "(class C{__proto__=new.target})",
  "(class C{[\"__proto__\"]=new.target})",
  "(class C{arguments=new.target})",
  "(class C{eval=new.target})",
  "(class C{name=new.target})",
  "(class C{length=new.target})",
  "(class C{\"use strict\"=new.target})",
  "(class C{1e3=new.target})",
  "(class C{.5=new.target})",
  "(class C{1_0=new.target})",
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
