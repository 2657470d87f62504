// return g() inside async functions: two more ticks a level.
async function three() { return 'three deep'; }
async function two() { return three(); }
async function one() { return two(); }
one().then((v) => console.log(v));
let p = Promise.resolve();
for (let i = 1; i <= 8; i++) p = p.then(() => console.log(i));
