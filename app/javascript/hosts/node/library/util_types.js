'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypes */

const binding = require('binding');

for (const name of Object.keys(binding)) {
  if (/^is[A-Z]/.test(name) && name !== 'isPlainArray') module.exports[name] = binding[name];
}
/** There are no keys here. */
for (const name of ['isKeyObject', 'isCryptoKey']) {
  module.exports[name] = { [name]: () => false }[name];
}
