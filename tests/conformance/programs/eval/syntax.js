// Direct eval, part 8.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('class name', () => { class K { static s = eval('K') } return K.s === K; });
t('eval assigning global', () => { eval('impl = 3'); var r = typeof impl; delete globalThis.impl; return r; });
t('strict assigning global', () => { 'use strict'; eval('impl2 = 3') });
t('strict reserved', () => { 'use strict'; return eval('var public = 1') });
t('with in eval', () => eval('with ({ a: 1 }) a'));
t('strict with', () => { 'use strict'; return eval('with ({ a: 1 }) a') });
t('octal strict', () => { 'use strict'; return eval('010') });
t('octal', () => eval('010'));
t('toString', () => { function f() { return eval('(function  a( b ) { /* c */ })').toString() } return f(); });
t('typeof undeclared', () => { function f() { eval(''); return typeof nothing } return f(); });
t('undeclared', () => { function f() { eval(''); return nothing } return f(); });
t('default export of value', () => { var f = eval('(function(){})'); return JSON.stringify(f.name); });
