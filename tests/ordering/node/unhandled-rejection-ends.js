// An unhandled rejection ends the process with 1
process.on('exit', (c) => console.log('exit', c));
setTimeout(() => console.log('never'), 10);
(async () => { await null; throw new TypeError('unhandled'); })();
console.log('sync');
