// Operands, member keys, arguments and assignments are evaluated left to right.
const log = (name, v = name) => { console.log(name); return v; };
const o = {};
log('object', o)[log('key')] = log('value');
log('a', 1) + log('b', 2) * log('c', 3);
log('f', () => {})(log('arg 1'), log('arg 2'));
log('x', 2) ** log('y', 3), log('t', true) ? log('yes') : log('no');
o[log('k1')] ??= log('v1');
o[{ toString() { return log('computed key'); } }] = log('right side');
try { null[log('key of null')] = log('right of null'); } catch (e) { console.log(e.message); }
try { undefinedFunction(log('never evaluated')); } catch (e) { console.log(e.message); }
try { o.notFunction(log('argument is evaluated')); } catch (e) { console.log(e.message); }
