'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsrealpathpath-options-callback */

const binding = require('binding');
const { callbackOf, optionsOf, pathOf } = require('fs_arguments');
const { afterCalls, later, promised } = require('fs_calls');
const { resolve } = require('path');

const realpath = {
  withCallback(path, options, callback) {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    optionsOf(options);
    // Each folder on the way is looked at by a call of its own.
    const parts = resolve(pathOf(path)).split('/').length - 1;
    afterCalls('fs.realpath', parts - 1, () => later('realpath', [pathOf(path)], callback));
  },
  /** Asked of each folder on the way, as the errors show. */
  sync(path, options) {
    optionsOf(options);
    const resolved = resolve(pathOf(path));
    for (let at = resolved.indexOf('/', 1); at > 0; at = resolved.indexOf('/', at + 1)) {
      binding.fs('lstat', resolved.slice(0, at));
    }
    binding.fs('lstat', resolved);
    return binding.fs('realpath', resolved);
  },
  async promise(path, options) {
    optionsOf(options);
    return promised('realpath', pathOf(path));
  },
};

realpath.withCallback.native = function realpathNative(path, options, callback) {
  later('realpath', [pathOf(path)], callbackOf(typeof options === 'function' ? options : callback));
};
realpath.sync.native = realpath.sync;

module.exports = { realpath };
