// process.exit ends at once: nothing that is queued runs; the exit listener does.
process.on('exit', (code) => console.log('exit', code));
process.nextTick(() => console.log('never'));
Promise.resolve().then(() => console.log('never'));
console.log('before');
process.exit(3);
