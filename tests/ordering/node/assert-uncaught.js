// A failing assertion ends the process
const assert = require('assert');
console.log('before');
assert.deepStrictEqual([1, 2, 3], [1, 2, 4], 'numbers differ');
