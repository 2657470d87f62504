// callbackify calls back at a next tick, outside of the promise
const { callbackify } = require('util');
const f = callbackify(async (x) => { if (!x) throw new Error('no'); return x; });
f(1, (error, value) => console.log(error, value));
f(0, (error, value) => console.log(error.message, value));
callbackify(() => Promise.reject(null))((e) => console.log(e.code, e.message, e.reason));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
