// promisify turns (error, value) into a promise; this is kept
const { promisify } = require('util');
const object = {
  factor: 2,
  double(x, callback) { process.nextTick(callback, null, x * this.factor); },
  fail(callback) { setImmediate(callback, new Error('failed')); },
};
promisify(object.double).call(object, 21).then(console.log);
promisify(object.fail)().catch((e) => console.log(e.message));
try { promisify('x'); } catch (e) { console.log(e.code, e.message); }
function custom() {}
custom[promisify.custom] = () => Promise.resolve('custom');
promisify(custom)().then(console.log);
