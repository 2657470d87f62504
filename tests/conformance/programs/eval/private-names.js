// Direct eval, part 4.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('this before super', () => { class B extends Object { constructor() { eval('this'); } } return new B(); });
t('super outside', () => { function f() { eval('super.x') } return f(); });
t('super call outside', () => { class A { m() { eval('super()') } } return new A().m(); });
t('new.target outside', () => eval('(0, eval)("new.target")'));
t('object method super', () => { var o = { __proto__: { x: 5 }, m() { return eval('super.x') } }; return o.m(); });
t('private name', () => { class A { #p = 3; get() { return eval('this.#p') } } return new A().get(); });
t('private in', () => { class A { #p = 3; has(o) { return eval('#p in o') } } return [new A().has(new A()), new A().has({})]; });
t('private undeclared', () => { class A { get() { return eval('this.#q') } } return new A().get(); });
t('private inner class', () => { class A { #p = 3; get() { return eval('new (class { #r = 1; g(o) { return o.#p + this.#r } })().g(this)') } } return new A().get(); });
t('field arguments', () => { class A { x = eval('arguments') } return new A().x; });
t('field arguments arrow', () => { class A { x = eval('() => arguments') } return new A().x; });
t('field arguments function', () => { class A { x = eval('(function () { return arguments.length })(1)') } return new A().x; });
