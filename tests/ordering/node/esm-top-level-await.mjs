// Top-level await lets ticks and microtasks run.
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('p1')).then(() => console.log('p2'));
console.log('before');
await null;
console.log('after 1');
await null;
console.log('after 2');
process.nextTick(() => console.log('tick 2'));
await new Promise((r) => setTimeout(r, 5));
console.log('after timer');
