console.log('cjs runs', typeof require, typeof module, this === exports);
exports.one = 1;
exports.two = function two() { return 2; };
module.exports.three = require('./old-part.cjs').part;
