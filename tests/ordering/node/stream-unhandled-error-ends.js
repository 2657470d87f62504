// A stream's error without a listener ends the process
const { Readable } = require('stream');
process.on('exit', (c) => console.log('exit', c));
new Readable({ read() {} }).destroy(new Error('nobody listens'));
process.nextTick(() => console.log('tick first?'));
