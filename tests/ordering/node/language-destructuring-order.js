// Destructuring: the order of getters, keys, defaults and targets.
const log = (name, v) => { console.log(name); return v; };
const source = { get a() { return log('get a'); }, get b() { return log('get b', 2); }, get c() { return log('get c', 3); } };
const { a = log('default a', 1), b = log('default b'), [log('key', 'c')]: c } = source;
console.log(a, b, c);
const target = { set x(v) { console.log('set x', v); }, set y(v) { console.log('set y', v); } };
[log('target 1', target).x, log('target 2', target).y = log('default y', 'dy')] = (function* () { console.log('yield 1'); yield 1; console.log('yield 2'); yield undefined; console.log('not reached'); })();
