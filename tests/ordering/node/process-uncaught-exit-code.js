// Exit listeners hear of an uncaught error by the code 1.
process.on('exit', (code) => console.log('exit', code));
setTimeout(() => { throw new TypeError('end'); }, 1);
setTimeout(() => console.log('never'), 10);
