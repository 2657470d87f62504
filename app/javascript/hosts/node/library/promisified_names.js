'use strict';

/** The key of the names of several results: a promisified function gives an object of them. */
module.exports = Symbol('customPromisifyArgs');
