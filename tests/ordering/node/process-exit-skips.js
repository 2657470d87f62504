// process.exit ends at once; exit listeners run
process.on('exit', (c) => console.log('exit', c));
process.on('beforeExit', () => console.log('never'));
setTimeout(() => console.log('never'), 0);
Promise.resolve().then(() => { console.log('micro'); process.exit(5); });
process.nextTick(() => console.log('tick'));
