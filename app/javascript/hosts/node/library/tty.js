'use strict';

const binding = require('binding');

module.exports = {
  isatty: () => false,
  get ReadStream() { return binding.unsupported('tty.ReadStream', 'There is no terminal here.'); },
  get WriteStream() { return binding.unsupported('tty.WriteStream', 'There is no terminal here.'); },
};
