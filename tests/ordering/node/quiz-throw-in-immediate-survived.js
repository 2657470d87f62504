// With a handler the next immediates run
process.on('uncaughtException', (e) => console.log('caught', e.message));
setImmediate(() => { throw new Error('1'); });
setImmediate(() => console.log('2'));
setImmediate(() => { throw new Error('3'); });
setImmediate(() => console.log('4'));
