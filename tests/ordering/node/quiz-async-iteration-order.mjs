// Async generators side by side: each step of each takes its turns.
async function* count(name, n) { try { for (let i = 0; i < n; i++) { console.log('make', name, i); yield i; } } finally { console.log('end of', name); } }
const walk = async (name, n, stop) => { for await (const i of count(name, n)) { console.log('got', name, i); if (i === stop) break; } console.log('left', name); };
const both = Promise.all([walk('x', 3), walk('y', 5, 1)]);
queueMicrotask(() => console.log('microtask'));
process.nextTick(() => console.log('tick'));
await both;
console.log('all', (await Promise.allSettled([1, Promise.reject(2)])).map((r) => r.status));
