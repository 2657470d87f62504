// Generators, driven by next, return and throw in several orders.
const show = (v) => typeof v === 'function' ? 'fn ' + v.name : typeof v === 'symbol' ? v.toString() : v === undefined ? 'undefined' : JSON.stringify(v);
const log = []; const L = (n, v) => (log.push(n), v);
const res = (r) => r && typeof r === 'object' ? `{${show(r.value)},${r.done}}` : String(r);
function* inner() { try { L('i ' + (yield 'i1')); yield 'i2'; return 'ir' } finally { L('ifin') } }
const f = (...a) => L('f ' + a.join());
function it(o = {}) { let i = 0; const r = { [Symbol.iterator]() { return r }, next(v) { L('next ' + v); if (o.badNext) return 1; return { value: i++, done: i > 3 } }, return(v) { L('ret ' + v); if (o.badReturn) return 1; if (o.throwsReturn) throw 'retthrow'; return { value: 'rv', done: !!o.doneReturn } }, throw(v) { L('thr ' + v); if (o.badThrow) return 1; return { value: 'tv', done: false } } }; if (o.noReturn) r.return = undefined; if (o.noThrow) r.throw = null; return r }
function drive(g, d) { const out = []; for (const s of d) { const a = s.slice(1); try { out.push(res(s[0] === 'n' ? g.next(a ? +a : undefined) : s[0] === 'r' ? g.return(+a) : g.throw(+a))) } catch (e) { out.push('!' + (e && e.name ? e.name + ': ' + e.message : e)) } } return out.join(' ') }
const drives = [["n", "n", "n", "n", "n"], ["n", "n5", "n6", "n7", "n8", "n9"], ["r1", "n"], ["t1", "n"], ["n", "r1", "n", "n"], ["n", "t1", "n", "n"], ["n", "n", "r1", "r2", "n"], ["n", "n", "t1", "t2", "n"]];
const cases = [
  "try{try{yield 1}finally{L(\"in\")}}finally{L(\"out\")}",
  "for(;;){yield L(\"loop\")}",
  "for(const x of [1,2,3])yield x",
  "for(const x of inner())yield x",
  "yield*[1,2]",
  "L(\"r \"+(yield*inner()))",
  "yield*\"ab\"",
];
for (const body of cases) {
  for (const steps of drives) {
    log.length = 0;
    console.log(body, steps.join(), "->", drive(eval(`(function* () { ${body} })`)(), steps), "|", log.join(" "));
  }
}
