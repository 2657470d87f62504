// An error in an exit listener
process.on('exit', () => { console.log('exit'); throw new Error('in exit'); });
console.log('end');
