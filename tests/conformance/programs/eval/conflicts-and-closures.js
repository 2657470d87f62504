// Direct eval, part 2.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('var conflicts let in block', () => { { let x = 1; { eval('var x = 2'); } return x; } });
t('function conflicts let', () => { { let x = 1; { eval('function x(){}'); } return x; } });
t('var and catch', () => { try { throw 1 } catch (e) { eval('var e = 2'); return e; } });
t('var and catch outside', () => { try { throw 1 } catch (e) { eval('var e = 2'); } return e; });
t('for let', () => { for (let i = 0; i < 1; i++) { eval('var i = 5') } return 'no'; });
t('closure captured', () => { function f() { eval('var a = 1'); return () => a; } return f()(); });
t('inner function var', () => { function f() { eval('var a = 1'); function g() { return a } return g(); } return f(); });
t('eval in inner', () => { function f() { var a = 1; function g() { return eval('a') } return g(); } return f(); });
t('shadowing outer', () => { var a = 'outer'; function f() { eval('var a = "inner"'); return a } return [f(), a]; });
t('conditional shadow', () => { var a = 'outer'; function f(d) { if (d) eval('var a = "inner"'); return a } return [f(0), f(1)]; });
t('delete', () => { function f() { eval('var a = 1'); var r = delete a; return [r, typeof a] } return f(); });
t('delete declared', () => { function f() { var a = 1; eval('var a = 2'); return [delete a, a] } return f(); });
