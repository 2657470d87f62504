// process.exitCode is used when the loop runs empty; beforeExit may add work once more.
let again = true;
process.on('beforeExit', () => { console.log('beforeExit'); if (again) { again = false; setTimeout(() => console.log('one more timer'), 5); } });
process.on('exit', (code) => { console.log('exit', code); setTimeout(() => console.log('never'), 0); });
process.exitCode = 4;
setTimeout(() => console.log('timer'), 5);
