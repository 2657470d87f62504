// Direct eval, part 3.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('delete in eval', () => { function f() { eval('var a = 1'); return [eval('delete a'), typeof a] } return f(); });
t('this', () => { return (function () { return eval('this') }).call(7) == 7; });
t('this arrow', () => { return (function () { return (() => eval('this.v'))() }).call({ v: 8 }); });
t('arguments', () => { return (function () { return eval('arguments.length') })(1, 2, 3); });
t('arguments arrow', () => { return (function () { return (() => eval('arguments[1]'))() })(1, 2, 3); });
t('arguments mapped', () => { return (function (a) { eval('arguments[0] = 9'); return a })(1); });
t('new.target', () => { function F() { this.v = eval('new.target') } return new F().v === F; });
t('new.target undefined', () => { function F() { return eval('new.target') } return F(); });
t('new.target in arrow', () => { function F() { this.v = (() => eval('new.target'))() } return new F().v === F; });
t('super property', () => { class A { m() { return 'A.m' } } class B extends A { m() { return eval('super.m()') } } return new B().m(); });
t('super call', () => { class A { constructor() { this.a = 1 } } class B extends A { constructor() { eval('super()'); } } return new B().a; });
t('super call in arrow', () => { class A { constructor() { this.a = 1 } } class B extends A { constructor() { (() => eval('super()'))(); } } return new B().a; });
