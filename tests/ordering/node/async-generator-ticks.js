// Ticks of next on an async generator: yield awaits its operand.
async function* g() { yield 'a'; yield Promise.resolve('b'); return 'c'; }
const it = g();
it.next().then((r) => console.log(r.value, r.done));
it.next().then((r) => console.log(r.value, r.done));
it.next().then((r) => console.log(r.value, r.done));
it.next().then((r) => console.log(r.value, r.done));
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log(i));
