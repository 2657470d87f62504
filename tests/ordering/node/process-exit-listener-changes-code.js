// Listeners of exit run once, in order, synchronously; they can change the code.
process.on('exit', (code) => { console.log('exit', code, process.exitCode); process.exitCode = 7; });
process.once('exit', (code) => { console.log('again', code); Promise.resolve().then(() => console.log('never')); });
process.on('beforeExit', (code) => console.log('beforeExit', code));
Promise.resolve().then(() => console.log('micro'));
