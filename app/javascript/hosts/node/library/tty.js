'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/tty.html */

const binding = require('binding');

module.exports = {
  isatty: () => false,
  get ReadStream() { return binding.unsupported('tty.ReadStream', 'There is no terminal here.'); },
  get WriteStream() { return binding.unsupported('tty.WriteStream', 'There is no terminal here.'); },
};
