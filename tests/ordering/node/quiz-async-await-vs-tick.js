// await goes on as a microtask, after ticks of the script
async function f() { console.log('f1'); await g(); console.log('f2'); }
async function g() { console.log('g'); }
process.nextTick(() => console.log('tick'));
f().then(() => console.log('then'));
queueMicrotask(() => console.log('micro'));
console.log('end');
