'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsreadfilepath-options-callback */

const binding = require('binding');
const { Buffer } = require('buffer');
const { callbackOf, flagsOf, isFd, optionsOf, pathOf, plainFdOf } = require('fs_arguments');
const { closing, later, promised } = require('fs_calls');
const { decoded, fill, readWhole } = require('fs_contents');
const { FileHandle } = require('fs_file_handle');
const { abortError } = require('internal_errors');
const process = require('process');

const defaults = { flag: 'r' };

/** `own`: the file was opened for this, and is closed again. */
function readOpened(fd, own, options, callback) {
  const { encoding, signal } = options;
  const give = (error, buffer) => (
    error ? callback(error) : callback(null, decoded(buffer, encoding)));
  const finish = (error, buffer) => {
    if (own) later('close', [fd], (unclosed) => give(error || unclosed, buffer));
    else process.nextTick(() => give(error, buffer));
  };
  binding.firstUse('a part of fs.readFile comes back');
  later('fstat', [fd], (error, stat) => {
    if (signal?.aborted) return finish(abortError(signal));
    if (error) return finish(error);
    return fill(Buffer.alloc(stat[1]), fd, { own, signal }, finish);
  });
}

const readFile = {
  withCallback(path, options, callback) {
    callback = callbackOf(callback || options);
    options = optionsOf(options, defaults);
    if (options.signal?.aborted) {
      callback(abortError(options.signal));
      return;
    }
    binding.firstUse('fs.readFile');
    if (isFd(path)) {
      process.nextTick(() => readOpened(plainFdOf(path), false, options, callback));
      return;
    }
    const flag = flagsOf(options.flag, 'options.flag');
    later('open', [pathOf(path), flag, 0o666], (error, fd) => (
      error ? callback(error) : readOpened(fd, true, options, callback)));
  },
  sync(path, options) {
    options = optionsOf(options, defaults);
    const own = !isFd(path);
    const fd = own ? binding.fs('open', pathOf(path), flagsOf(options.flag), 0o666) : plainFdOf(path);
    try {
      const size = binding.fs('fstat', fd)[1];
      const isText = /^utf-?8$/i.test(options.encoding);
      const buffer = isText ? Buffer.alloc(size) : Buffer.allocUnsafe(size);
      const count = binding.fs('read', fd, buffer, 0, size, own ? 0 : null);
      return decoded(buffer.subarray(0, count), options.encoding);
    } finally {
      if (own) binding.fs('close', fd);
    }
  },
  async promise(path, options) {
    if (path instanceof FileHandle) return path.readFile(options);
    options = optionsOf(options, defaults);
    if (options.signal?.aborted) throw abortError(options.signal);
    const fd = await promised('open', pathOf(path), flagsOf(options.flag), 0o666);
    return closing(fd, readWhole(fd, options));
  },
};

module.exports = { readFile };
