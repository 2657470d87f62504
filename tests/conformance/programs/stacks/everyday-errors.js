function a() { throw new Error('x'); }
const o = { m() { a(); }, get g() { return this.m(); } };
class A { constructor() { o.g; } static s() { new A(); } m() { A.s(); } #p() { this.m(); } q() { this.#p(); } }
function show(f) { try { f(); } catch (e) { console.log(e.stack.split('\n').filter(l => !/node:/.test(l)).map(l => l.replace(/\(?\S*[/\\]/, '').replace(/[()]/g, '').replace(' at ', ' @ ')).slice(0, 9).join('\n')); } }
show(() => new A().q());
show(function named() { [1].map(function (x) { null.foo; }); });
show(() => { undefinedFn(); });
show(() => { let z; z.foo.bar(a(1)); });
show(() => { o.nope(); });
show(() => { o.m.nope(1, 2); });
show(() => { 1n + 1; });
show(() => { new o.nope; });
show(() => { let v = { valueOf() { throw new TypeError('v'); } }; return v + 1; });
show(() => { let { x } = null; });
show(() => { for (const x of 5); });
show(() => { const c = 1; c = 2; });
show(() => { zz; let zz; });
show(() => { [...1]; });
show(() => { JSON.parse('{'); });
show(() => { (function rec(n) { if (n) rec(n - 1); else throw new Error('deep'); })(20); });
show(() => { class X extends A { constructor() { super(); } } new X(); });
show(() => { class X { f = a(); } new X(); });
show(() => { Reflect.construct(A, []); });
show(() => { a.call(1); });
show(() => { o.m.apply({}); });
show(() => { const b = a; b(); });
show(() => { const f = function () { a(); }; f(); });
show(() => { o.later = () => { a(); }; o.later(); });
show(() => { [3, 1].sort(() => { a(); }); });
show(() => { new Map([[1, 2]]).forEach(() => a()); });
show(() => { a(); });
new Promise(() => { a(); }).catch(e => console.log(e.stack.split('\n')[1].trim().split(' ').slice(0, 2).join(' ')));
