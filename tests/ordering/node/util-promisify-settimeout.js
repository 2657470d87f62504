// promisify(setTimeout) uses the custom version
const util = require('util');
const sleep = util.promisify(setTimeout);
sleep(60, 'value').then((value) => console.log(value));
util.promisify(setImmediate)('i').then(console.log);
console.log(sleep === require('timers/promises').setTimeout);
