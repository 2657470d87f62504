'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fstruncatepath-len-callback: opened, cut, and closed again. */

const { callbackOf, lengthOf, pathOf } = require('fs_arguments');
const { closing, later, promised } = require('fs_calls');
const { close, ftruncate, open } = require('fs_simple_calls');
const process = require('process');

let warned = false;

function warn() {
  if (warned) return;
  warned = true;
  process.emitWarning(
    'Using fs.truncate with a file descriptor is deprecated. Please use fs.ftruncate with a file ' +
      'descriptor instead.', 'DeprecationWarning', 'DEP0081');
}

const truncate = {
  withCallback(path, length, callback) {
    if (typeof path === 'number') {
      warn();
      return ftruncate.withCallback(path, length, callback);
    }
    if (typeof length === 'function') [callback, length] = [length, 0];
    const size = lengthOf(length === undefined ? 0 : length);
    callbackOf(callback);
    return later('open', [pathOf(path), 'r+', 0o666], (error, fd) => {
      if (error) return callback(error);
      return later('ftruncate', [fd, size], (problem) => {
        later('close', [fd], (unclosed) => callback(problem || unclosed));
      });
    });
  },
  sync(path, length) {
    if (typeof path === 'number') {
      warn();
      return ftruncate.sync(path, length);
    }
    const fd = open.sync(path, 'r+');
    try {
      ftruncate.sync(fd, length);
    } finally {
      close.sync(fd);
    }
    return undefined;
  },
  async promise(path, length = 0) {
    const fd = await promised('open', pathOf(path), 'r+', 0o666);
    return closing(fd, (async () => promised('ftruncate', fd, lengthOf(length)))());
  },
};

module.exports = { truncate };
