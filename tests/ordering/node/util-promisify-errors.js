// promisify of functions that throw
const { promisify } = require('util');
promisify((cb) => { throw new Error('sync'); })().catch((e) => console.log(e.message));
promisify((cb) => cb('text error'))().catch((e) => console.log(e));
promisify((cb) => { cb(null, 1); cb(new Error('ignored')); })().then(console.log);
console.log(promisify(function named(a, b, cb) {}).name, promisify((a, cb) => {}).length);
