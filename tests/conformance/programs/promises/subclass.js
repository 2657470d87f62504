// Species, subclasses and thenables: who is constructed, and when.
const log = [];
class Loud extends Promise {
  constructor(executor) { super(executor); log.push('new Loud'); }
  then(a, b) { log.push('then'); return super.then(a, b); }
  static get [Symbol.species]() { log.push('species'); return Promise; }
}
const p = Loud.resolve(1);
console.log(p instanceof Loud, Loud.resolve(p) === p, Promise.resolve(p) === p);
const q = p.then(x => x + 1);
console.log(q instanceof Loud, q.constructor === Promise);
p.finally(() => { log.push('finally'); }).then(x => { log.push('after ' + x); });
Loud.all([1, p, Promise.resolve(3)]).then(v => log.push('all ' + v));
Loud.race([p]).then(v => log.push('race ' + v));
(async () => { log.push('await ' + await p); })();
class Plain extends Promise {}
const r = new Plain(f => f(2)).then(v => v * 2);
console.log(r instanceof Plain, Plain.reject(1).catch(() => {}) instanceof Plain);
Promise.prototype.then.call(p, v => { log.push('direct ' + v); });
const own = Promise.resolve(7);
own.constructor = { [Symbol.species]: function (e) { e(v => log.push('custom resolve ' + v), () => {}); } };
own.then(v => v + 1);
const noctor = Promise.resolve(8); noctor.constructor = undefined;
console.log(noctor.then(() => {}) instanceof Promise);
const bad = Promise.resolve(8); bad.constructor = 3;
try { bad.then(() => {}); } catch (e) { console.log(e.message); }
const bad2 = Promise.resolve(8); bad2.constructor = { [Symbol.species]: 3 };
try { bad2.then(() => {}); } catch (e) { console.log(e.message); }
setTimeout(() => console.log(log.join('\n')), 5);
