// how V8 names private methods, templates and rows of operators that are no functions
class A { #q = 1; u() { return this.#q(); } v(o) { return o?.#q(); } w(o) { return o.#q.x(); } y(o) { return new o.#q(); } z(o) { return [...o.#q]; } zz(o) { const [a] = o.#q; } }
const a = new A();
for (const go of [() => a.u(), () => a.v(a), () => a.w(a), () => a.y(a), () => a.z(a), () => a.zz(a), () => `${1}`.foo(), () => `a${1}b`.foo(), () => `${a}`.foo(), () => `a`.foo(), () => (a + a + 'c')(), () => (a && a && 1)(), () => (null ?? 1 ?? a)(), () => a[`u${1}`].x(), () => a[`v`].x()]) try { go(); } catch (e) { console.log(e.message); }
