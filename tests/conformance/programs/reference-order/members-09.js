// In which order the parts of a member reference are evaluated, and when a missing base is noticed.
const log = []; const L = (n, v) => (log.push(n), v);
const key = (n, k = n) => ({ toString() { log.push('key ' + n); return k }, [Symbol.toPrimitive]: undefined });
const val = (n, v) => ({ valueOf() { log.push('valueOf ' + n); return v } });
const obj = (n, o = {}) => new Proxy(o, { get(t, k, r) { if (typeof k === 'string') log.push(`get ${n}.${k}`); return Reflect.get(t, k, r) }, set(t, k, v, r) { log.push(`set ${n}.${k}`); return Reflect.set(t, k, v, r) }, has(t, k) { log.push(`has ${n}.${String(k)}`); return Reflect.has(t, k) }, deleteProperty(t, k) { log.push(`delete ${n}.${String(k)}`); return Reflect.deleteProperty(t, k) }, defineProperty(t, k, d) { log.push(`define ${n}.${String(k)}`); return Reflect.defineProperty(t, k, d) }, getOwnPropertyDescriptor(t, k) { log.push(`gopd ${n}.${String(k)}`); return Reflect.getOwnPropertyDescriptor(t, k) }, apply(t, th, a) { log.push('call ' + n); return Reflect.apply(t, th, a) }, construct(t, a, nt) { log.push('new ' + n); return Reflect.construct(t, a, nt) } });
const thr = (n) => { log.push('throw ' + n); throw new RangeError(n) };
const cases = [
  "(L(\"base\",obj(\"o\",{k:1})))?.k",
  "(L(\"base\",null))?.k",
  "(L(\"base\",undefined))?.k",
  "(L(\"base\",5))?.k",
  "(thr(\"base\"))?.k",
  "(undeclared)?.k",
  "(L(\"base\",obj(\"o\",{k:1})))?.[L(\"key\",key(\"k\"))]",
  "(L(\"base\",null))?.[L(\"key\",key(\"k\"))]",
  "(L(\"base\",undefined))?.[L(\"key\",key(\"k\"))]",
  "(L(\"base\",5))?.[L(\"key\",key(\"k\"))]",
  "(thr(\"base\"))?.[L(\"key\",key(\"k\"))]",
  "(undeclared)?.[L(\"key\",key(\"k\"))]",
  "(L(\"base\",obj(\"o\",{k:1})))?.k(L(\"arg\"))",
  "(L(\"base\",null))?.k(L(\"arg\"))",
  "(L(\"base\",undefined))?.k(L(\"arg\"))",
  "(L(\"base\",5))?.k(L(\"arg\"))",
  "(thr(\"base\"))?.k(L(\"arg\"))",
  "(undeclared)?.k(L(\"arg\"))",
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
