console.log('before');
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => console.log('timer'), 1);
await new Promise(() => {});
console.log('never');
