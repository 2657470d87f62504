'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/timers.html */

const { primordial } = require('binding');

const { setTimeout, clearTimeout, setInterval, clearInterval, setImmediate, clearImmediate } =
  primordial;

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
};
Object.defineProperty(module.exports, 'promises', {
  configurable: true,
  enumerable: true,
  get: () => require('timers_promises'),
});
