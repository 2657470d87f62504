// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{a=(()=>{})})",
  "(class C{\"b c\"=(()=>{})})",
  "(class C{1=(()=>{})})",
  "(class C{1n=(()=>{})})",
  "(class C{0x10=(()=>{})})",
  "(class C{[L(\"k\")]=(()=>{})})",
  "(class C{[s]=(()=>{})})",
  "(class C{[empty]=(()=>{})})",
  "(class C{#p=(()=>{}) read(){return this.#p}})",
  "(class C{async=(()=>{})})",
  "(class C{get=(()=>{})})",
  "(class C{set=(()=>{})})",
  "(class C{static=(()=>{})})",
  "(class C{await=(()=>{})})",
  "(class C{yield=(()=>{})})",
  "(class C{of=(()=>{})})",
  "(class C{let=(()=>{})})",
  "(class C{if=(()=>{})})",
  "(class C{new=(()=>{})})",
  "(class C{constructor=(()=>{})})",
  "(class C{\"constructor\"=(()=>{})})",
  "(class C{[\"constructor\"]=(()=>{})})",
  "(class C{prototype=(()=>{})})",
  "(class C{[\"prototype\"]=(()=>{})})",
  "(class C{__proto__=(()=>{})})",
  "(class C{[\"__proto__\"]=(()=>{})})",
  "(class C{arguments=(()=>{})})",
  "(class C{eval=(()=>{})})",
  "(class C{name=(()=>{})})",
  "(class C{length=(()=>{})})",
  "(class C{\"use strict\"=(()=>{})})",
  "(class C{1e3=(()=>{})})",
  "(class C{.5=(()=>{})})",
  "(class C{1_0=(()=>{})})",
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
