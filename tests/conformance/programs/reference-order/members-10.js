// In which order the parts of a member reference are evaluated, and when a missing base is noticed.
const log = []; const L = (n, v) => (log.push(n), v);
const key = (n, k = n) => ({ toString() { log.push('key ' + n); return k }, [Symbol.toPrimitive]: undefined });
const val = (n, v) => ({ valueOf() { log.push('valueOf ' + n); return v } });
const obj = (n, o = {}) => new Proxy(o, { get(t, k, r) { if (typeof k === 'string') log.push(`get ${n}.${k}`); return Reflect.get(t, k, r) }, set(t, k, v, r) { log.push(`set ${n}.${k}`); return Reflect.set(t, k, v, r) }, has(t, k) { log.push(`has ${n}.${String(k)}`); return Reflect.has(t, k) }, deleteProperty(t, k) { log.push(`delete ${n}.${String(k)}`); return Reflect.deleteProperty(t, k) }, defineProperty(t, k, d) { log.push(`define ${n}.${String(k)}`); return Reflect.defineProperty(t, k, d) }, getOwnPropertyDescriptor(t, k) { log.push(`gopd ${n}.${String(k)}`); return Reflect.getOwnPropertyDescriptor(t, k) }, apply(t, th, a) { log.push('call ' + n); return Reflect.apply(t, th, a) }, construct(t, a, nt) { log.push('new ' + n); return Reflect.construct(t, a, nt) } });
const thr = (n) => { log.push('throw ' + n); throw new RangeError(n) };
const cases = [
  "(L(\"base\",obj(\"o\",{k:1})))?.k.x.y",
  "(L(\"base\",null))?.k.x.y",
  "(L(\"base\",undefined))?.k.x.y",
  "(L(\"base\",5))?.k.x.y",
  "(thr(\"base\"))?.k.x.y",
  "(undeclared)?.k.x.y",
  "delete (L(\"base\",obj(\"o\",{k:1})))?.k",
  "delete (L(\"base\",null))?.k",
  "delete (L(\"base\",undefined))?.k",
  "delete (L(\"base\",5))?.k",
  "delete (thr(\"base\"))?.k",
  "delete (undeclared)?.k",
  "L(\"l\",1) in (L(\"base\",obj(\"o\",{k:1})))",
  "L(\"l\",1) in (L(\"base\",null))",
  "L(\"l\",1) in (L(\"base\",undefined))",
  "L(\"l\",1) in (L(\"base\",5))",
  "L(\"l\",1) in (thr(\"base\"))",
  "L(\"l\",1) in (undeclared)",
];
for (const text of cases) {
  log.length = 0;
  let out;
  try {
    const value = eval(text);
    out = typeof value === "object" ? "object" : String(value);
  } catch (error) {
    out = error.name;
  }
  console.log(text, "->", log.join(" "), "=", out);
}
