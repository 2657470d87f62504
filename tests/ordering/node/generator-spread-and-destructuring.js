// Spread reads to the end, destructuring stops early and closes.
function* g() { try { yield 1; yield 2; yield 3; console.log('ran to the end'); } finally { console.log('closed'); } }
console.log([...g()].join());
const [a, b] = g();
console.log(a, b);
const [c, ...rest] = g();
console.log(c, rest.join());
console.log(Math.max(...g()));
