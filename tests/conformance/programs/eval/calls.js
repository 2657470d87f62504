// Direct eval, part 6.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('optional', () => { var x = 'local'; return eval?.('typeof x'); });
t('no args', () => eval());
t('not string', () => [eval(5), eval({}) + '', eval(new String('1')) + '!']);
t('shadow eval', () => { function f(eval) { return eval('x') } return f(s => s + '!'); });
t('shadow is eval', () => { function f(eval) { var x = 3; return eval('x') } return f(eval); });
t('chain', () => { var o = { a: 1 }; return eval('o')?.a; });
t('nested', () => { var x = 1; return eval('var y = 2; eval("x + y")'); });
t('nested var', () => { function f() { eval('eval("var deep = 1")'); return deep } return f(); });
t('generator', () => { function* g() { var x = 1; eval('x = 2'); yield x; eval('var y = 3'); yield y } return [...g()]; });
t('yield ident', () => { function* g() { return eval('var yield = 5; yield') } return g().next().value; });
t('block function', () => { function f() { eval('{ function b() { return 1 } }'); return b() } return f(); });
t('block function conflict', () => { function f() { let b = 0; eval('{ function b() { return 1 } }'); return b } return f(); });
