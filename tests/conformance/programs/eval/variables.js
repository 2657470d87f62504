// Direct eval, part 1.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('var in function', () => { function f() { eval('var a = 1'); return a; } return f(); });
t('var not leaking', () => { function f() { eval('var leak1 = 1'); } f(); return typeof leak1; });
t('strict var stays', () => { function f() { 'use strict'; eval('var a = 1'); return typeof a; } return f(); });
t('strict text', () => { function f() { eval('"use strict"; var a = 1'); return typeof a; } return f(); });
t('let stays', () => { function f() { eval('let a = 1; const b = 2; class C {}'); return [typeof a, typeof b, typeof C]; } return f(); });
t('reads locals', () => { let x = 1; const y = 2; var z = 3; return eval('x + y + z'); });
t('writes locals', () => { let x = 1; eval('x = 2'); return x; });
t('const', () => { const x = 1; eval('x = 2'); return x; });
t('function', () => { function f() { eval('function g() { return 5 }'); return g(); } return f(); });
t('function replaces param', () => { function f(a) { eval('function a() { return 6 }'); return a(); } return f(1); });
t('var keeps param', () => { function f(a) { eval('var a'); return a; } return f(1); });
t('var conflicts let', () => { let x = 1; eval('var x = 2'); return x; });
