// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{async a(a){}})",
  "(class C{async \"b c\"(a){}})",
  "(class C{async 1(a){}})",
  "(class C{async 1n(a){}})",
  "(class C{async 0x10(a){}})",
  "(class C{async [L(\"k\")](a){}})",
  "(class C{async [s](a){}})",
  "(class C{async [empty](a){}})",
  "(class C{async #p(a){} read(){return this.#p}})",
  "(class C{async async(a){}})",
  "(class C{async get(a){}})",
  "(class C{async set(a){}})",
  "(class C{async static(a){}})",
  "(class C{async await(a){}})",
  "(class C{async yield(a){}})",
  "(class C{async of(a){}})",
  "(class C{async let(a){}})",
  "(class C{async if(a){}})",
  "(class C{async new(a){}})",
  "(class C{async constructor(a){}})",
  "(class C{async \"constructor\"(a){}})",
  "(class C{async [\"constructor\"](a){}})",
  "(class C{async prototype(a){}})",
  "(class C{async [\"prototype\"](a){}})",
  "(class C{async __proto__(a){}})",
  "(class C{async [\"__proto__\"](a){}})",
  "(class C{async arguments(a){}})",
  "(class C{async eval(a){}})",
  "(class C{async name(a){}})",
  "(class C{async length(a){}})",
  "(class C{async \"use strict\"(a){}})",
  "(class C{async 1e3(a){}})",
  "(class C{async .5(a){}})",
  "(class C{async 1_0(a){}})",
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
