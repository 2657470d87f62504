// A thenable is called a microtask later
const t = { then(r) { console.log('then called'); r('v'); } };
Promise.resolve(t).then(console.log);
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('micro'));
