// Direct eval, part 9.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('name inferred', () => { eval('var nm = function(){}; var cl = class {}; var ar = () => {}'); return [nm.name, cl.name, ar.name]; });
t('async', () => { (async () => { var x = 1; await null; console.log('async', eval('x')); eval('var w = 2'); await null; console.log('async', w); })(); return 'started'; });
