// promisify(fs.readFile)
const { promisify } = require('util');
const read = promisify(require('fs').readFile);
read(__filename, 'utf8').then((t) => console.log(t.split('\n').length > 1));
read('/nope').catch((e) => console.log(e.code));
console.log('sync');
