// process.exitCode stays what the program has set, also while process.exit() tells of the end.
process.on('exit', (code) => { console.log('exit', code, process.exitCode); });
setTimeout(() => process.exit(), 1);
