'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/https.html */

const { unsupported } = require('binding');

const advice = 'Use http over localhost, or fetch, whose network is simulated.';
for (const name of ['get', 'request', 'createServer', 'Agent', 'globalAgent', 'Server']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => unsupported(`https.${name}`, advice),
  });
}
