// beforeExit does not come after process.exit
process.on('beforeExit', () => console.log('never'));
process.on('exit', (c) => console.log('exit', c));
setImmediate(() => process.exit());
process.exitCode = 6;
