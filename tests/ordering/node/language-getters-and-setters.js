// Getters and setters of literals and classes, inherited ones, and defineProperty.
class Temperature {
  #c = 0;
  get f() { console.log('get f'); return this.#c * 1.8 + 32; }
  set f(v) { console.log('set f', v); this.#c = (v - 32) / 1.8; }
  static get zero() { return new Temperature().f; }
}
const t = new Temperature();
t.f = 212;
t.f += 0;
console.log(t.f, Temperature.zero, Object.keys(t).length);
const o = { get now() { return ++this.n; }, n: 0 };
console.log(o.now, o.now, Object.create(o).now);
'use strict';
const frozen = Object.freeze({ a: 1 });
(() => { 'use strict'; try { frozen.a = 2; } catch (e) { console.log(e.message); } try { ({ get g() { return 1; } }).g = 2; } catch (e) { console.log(e.message); } })();
