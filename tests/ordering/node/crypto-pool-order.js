// pbkdf2 runs on the pool: the callback comes long after immediates and timers
const crypto = require('crypto');
crypto.pbkdf2('a', 'b', 200000, 64, 'sha512', (error, key) => console.log('pbkdf2', error, key.length));
setTimeout(() => console.log('timeout'), 0);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
console.log('sync');
