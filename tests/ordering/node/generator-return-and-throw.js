// return and throw run finally; a yield in finally suspends them.
function* g() {
  try { yield 1; yield 2; } catch (e) { console.log('caught', e); yield 'after catch'; } finally { console.log('finally'); yield 'in finally'; }
}
const a = g();
console.log(JSON.stringify(a.next()), JSON.stringify(a.return('r')), JSON.stringify(a.next()), JSON.stringify(a.next()));
const b = g();
console.log(JSON.stringify(b.next()), JSON.stringify(b.throw('t')), JSON.stringify(b.next()), JSON.stringify(b.next()));
const c = g();
try { c.throw('not started'); } catch (e) { console.log('thrown', e); }
console.log(JSON.stringify(g().return('x')));
