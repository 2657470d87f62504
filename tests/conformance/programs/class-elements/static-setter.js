// Names, attributes and values of a kind of class element, under every kind of name.
const show = (v) => typeof v === 'function' ? `fn ${String(v.name)}/${v.length}` : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : typeof v === 'object' && v !== null && v.next ? 'iterator' : v instanceof Promise ? 'promise' : String(JSON.stringify(v));
const desc = (o) => Reflect.ownKeys(o).map((k) => { const d = Object.getOwnPropertyDescriptor(o, k); return String(k) + ':' + ('value' in d ? show(d.value) : `get ${d.get && d.get.name} set ${d.set && d.set.name}`) + (d.writable ? 'w' : '') + (d.enumerable ? 'e' : '') + (d.configurable ? 'c' : '') }).join(' ');
const log = []; const L = (x) => (log.push(typeof x === 'symbol' ? x.toString() : String(x)), x);
const s = Symbol('sy'), empty = Symbol();
const cases = [
  "(class C{static set a(v){}})",
  "(class C{static set \"b c\"(v){}})",
  "(class C{static set 1(v){}})",
  "(class C{static set 1n(v){}})",
  "(class C{static set 0x10(v){}})",
  "(class C{static set [L(\"k\")](v){}})",
  "(class C{static set [s](v){}})",
  "(class C{static set [empty](v){}})",
  "(class C{static set #p(v){}})",
  "(class C{static set async(v){}})",
  "(class C{static set get(v){}})",
  "(class C{static set set(v){}})",
  "(class C{static set static(v){}})",
  "(class C{static set await(v){}})",
  "(class C{static set yield(v){}})",
  "(class C{static set of(v){}})",
  "(class C{static set let(v){}})",
  "(class C{static set if(v){}})",
  "(class C{static set new(v){}})",
  "(class C{static set constructor(v){}})",
  "(class C{static set \"constructor\"(v){}})",
  "(class C{static set [\"constructor\"](v){}})",
  "(class C{static set prototype(v){}})",
  "(class C{static set [\"prototype\"](v){}})",
  "(class C{static set __proto__(v){}})",
  "(class C{static set [\"__proto__\"](v){}})",
  "(class C{static set arguments(v){}})",
  "(class C{static set eval(v){}})",
  "(class C{static set name(v){}})",
  "(class C{static set length(v){}})",
  "(class C{static set \"use strict\"(v){}})",
  "(class C{static set 1e3(v){}})",
  "(class C{static set .5(v){}})",
  "(class C{static set 1_0(v){}})",
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
