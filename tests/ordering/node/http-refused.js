// A connection that nobody takes
const http = require('http');
http.get('http://127.0.0.1:1/').on('error', (e) => console.log(e.code, e.message)).on('close', () => console.log('close'));
process.nextTick(() => console.log('tick'));
