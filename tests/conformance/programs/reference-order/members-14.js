// In which order the parts of a member reference are evaluated, and when a missing base is noticed.
const log = []; const L = (n, v) => (log.push(n), v);
const key = (n, k = n) => ({ toString() { log.push('key ' + n); return k }, [Symbol.toPrimitive]: undefined });
const val = (n, v) => ({ valueOf() { log.push('valueOf ' + n); return v } });
const obj = (n, o = {}) => new Proxy(o, { get(t, k, r) { if (typeof k === 'string') log.push(`get ${n}.${k}`); return Reflect.get(t, k, r) }, set(t, k, v, r) { log.push(`set ${n}.${k}`); return Reflect.set(t, k, v, r) }, has(t, k) { log.push(`has ${n}.${String(k)}`); return Reflect.has(t, k) }, deleteProperty(t, k) { log.push(`delete ${n}.${String(k)}`); return Reflect.deleteProperty(t, k) }, defineProperty(t, k, d) { log.push(`define ${n}.${String(k)}`); return Reflect.defineProperty(t, k, d) }, getOwnPropertyDescriptor(t, k) { log.push(`gopd ${n}.${String(k)}`); return Reflect.getOwnPropertyDescriptor(t, k) }, apply(t, th, a) { log.push('call ' + n); return Reflect.apply(t, th, a) }, construct(t, a, nt) { log.push('new ' + n); return Reflect.construct(t, a, nt) } });
const thr = (n) => { log.push('throw ' + n); throw new RangeError(n) };
const cases = [
  "switch(L(\"d\",1)){case (L(\"base\",obj(\"o\",{k:1}))) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",obj(\"o\",{k:1}))) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",obj(\"o\",{k:1}))) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",obj(\"o\",{k:1}))) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",obj(\"o\",{k:1}))) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",null)) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",null)) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",null)) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",null)) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",null)) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",undefined)) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",undefined)) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",undefined)) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",undefined)) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",undefined)) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",5)) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",5)) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",5)) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",5)) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (L(\"base\",5)) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (thr(\"base\")) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (thr(\"base\")) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (thr(\"base\")) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (thr(\"base\")) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (thr(\"base\")) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (undeclared) .k:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (undeclared) [L(\"key\",key(\"k\"))]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (undeclared) [thr(\"key\")]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (undeclared) [L(\"key\",{toString(){return thr(\"tostring\")}})]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
  "switch(L(\"d\",1)){case (undeclared) [L(\"key\",Symbol.iterator)]:L(\"c1\");case L(\"c2\",1):L(\"c2b\")}",
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
