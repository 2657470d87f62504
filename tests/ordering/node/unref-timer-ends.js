// A process with only unref'd timers ends
setTimeout(() => console.log('never'), 50).unref();
setInterval(() => console.log('tick'), 4).unref();
setTimeout(() => console.log('last'), 2);
process.on('exit', () => console.log('exit'));
