// Direct eval, part 5.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('field this', () => { class A { y = 4; x = eval('this.y') } return new A().x; });
t('field new.target', () => { class A { x = eval('new.target') } return new A().x; });
t('field super', () => { class Z { v() { return 'v' } } class A extends Z { x = eval('super.v()') } return new A().x; });
t('static field', () => { class A { static y = 4; static x = eval('this.y') } return A.x; });
t('static block', () => { var r; class A { static y = 4; static { r = eval('this.y') } } return r; });
t('param', () => { function f(a = eval('var q = 1; 2'), b = q) { return [a, b, typeof q] } return f(); });
t('param hides', () => { var q = 'o'; function f(a = eval('var q = "i"'), b = () => q) { var q = 'body'; return [q, b()] } return f(); });
t('param conflict', () => { function f(a = eval('var a = 1')) { return a } return f(); });
t('param arrow arguments', () => { const f = (a = eval('var arguments = "param"'), b = () => arguments) => [arguments, b()]; return f(); });
t('alias', () => { var x = 'local'; var e = eval; return e('typeof x'); });
t('comma', () => { var x = 'local'; return (0, eval)('typeof x'); });
t('paren', () => { var x = 'local'; return (eval)('x'); });
