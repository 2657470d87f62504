// Nothing runs while the thread is busy
const start = Date.now();
setTimeout(() => console.log('timeout', Date.now() - start >= 50), 10);
while (Date.now() - start < 50);
process.nextTick(() => console.log('tick'));
console.log('busy done');
