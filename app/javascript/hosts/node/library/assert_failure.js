'use strict';

/** The failure of an assertion: the error that the caller gave, or one that says what was asked for. */

const AssertionError = require('assertion_error');

module.exports = function failWith(options) {
  if (options.message instanceof Error) throw options.message;
  throw new AssertionError(options);
};
