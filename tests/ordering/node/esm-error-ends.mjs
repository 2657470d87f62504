// An error after an await ends the module
process.on('exit', (c) => console.log('exit', c));
console.log('a'); await null; throw new RangeError('from module');
