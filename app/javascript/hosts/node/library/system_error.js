'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/errors.html#class-systemerror */

const binding = require('binding');

/** An error that Node makes itself of what a call of the system answered: `ERR_FS_EISDIR`. */
function systemError(code, title, info) {
  const message = `${title}: ${info.syscall} returned ${info.code} (${info.message}) ${info.path}`;
  const error = binding.nodeError('Error', code, message);
  error.stack = error.stack.replace('Error', 'SystemError');
  Object.defineProperty(error, 'name', {
    value: 'SystemError', writable: true, enumerable: false, configurable: true,
  });
  Object.defineProperty(error, 'info', {
    value: info, writable: false, enumerable: true, configurable: true,
  });
  for (const key of ['errno', 'syscall', 'path', 'dest']) {
    if (info[key] === undefined) continue;
    Object.defineProperty(error, key, {
      get: () => info[key], set: (value) => { info[key] = value; },
      enumerable: true, configurable: true,
    });
  }
  return error;
}

module.exports = { systemError };
