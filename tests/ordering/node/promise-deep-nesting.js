// Nested resolve of promises: each level adds its ticks.
const level = (n) => (n === 0 ? Promise.resolve('deep') : new Promise((resolve) => resolve(level(n - 1))));
level(3).then((v) => console.log(v));
let chain = Promise.resolve();
for (let i = 1; i <= 9; i++) chain = chain.then(() => console.log(i));
