// An error in a timer ends the process; others do not run
setTimeout(() => { console.log('first'); throw new Error('in timer'); }, 5);
setTimeout(() => console.log('never'), 60);
process.on('exit', (c) => console.log('exit', c));
