// reduce builds a chain: each step waits for the one before.
const step = (n) => () => { console.log('start', n); return new Promise((r) => setTimeout(() => { console.log('end', n); r(); }, 10 - n)); };
[1, 2, 3].reduce((p, n) => p.then(step(n)), Promise.resolve()).then(() => console.log('all'));
