// A server without connections closes at the next tick
const http = require('http');
const s = http.createServer().listen(0, () => { console.log('listening'); s.close(() => console.log('closed')); setImmediate(() => console.log('imm')); process.nextTick(() => console.log('tick')); });
