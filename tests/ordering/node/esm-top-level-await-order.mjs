// Top-level await
console.log('a');
process.nextTick(() => console.log('tick'));
await null;
console.log('b');
setTimeout(() => console.log('timeout'), 0);
await new Promise((resolve) => setTimeout(resolve, 10));
console.log('c');
