// Direct eval, part 7.
function t(name, f) { try { console.log(name, f()); } catch (e) { console.log(name, e.name + ': ' + e.message); } }
t('syntax', () => eval('1 +'));
t('return', () => eval('return 1'));
t('break', () => { while (true) { eval('break') } });
t('import', () => eval('import x from "y"'));
t('await', () => eval('await 1'));
t('let redeclare', () => eval('let a; let a;'));
t('var then let', () => eval('var a; let a;'));
t('tdz', () => { var r = eval('typeof x1'); return r; let x1 = 1; });
t('closures in loop', () => { var fs = []; for (let i = 0; i < 3; i++) fs.push(eval('() => i')); return fs.map(f => f()); });
t('function name', () => { var f = function me() { return eval('typeof me') }; return f(); });
t('assign function name', () => { var f = function me() { eval('me = 1'); return typeof me }; return f(); });
t('strict assign function name', () => { var f = function me() { 'use strict'; eval('me = 1'); return typeof me }; return f(); });
