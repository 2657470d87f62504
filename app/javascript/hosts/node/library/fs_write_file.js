'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fswritefilefile-data-options-callback */

const binding = require('binding');
const { bytesOf, callbackOf, fdOf, flagsOf, isFd, newModeOf, optionsOf, pathOf } = require('fs_arguments');
const { isInParts, writeAll } = require('fs_contents');
const { closing, later, promised } = require('fs_calls');
const { FileHandle } = require('fs_file_handle');
const { abortError, checkBoolean } = require('internal_errors');

function writeSync(path, data, options, flag) {
  checkBoolean(options.flush ?? false, 'options.flush');
  const bytes = bytesOf(data, options.encoding);
  const own = !isFd(path);
  const fd = own ?
    binding.fs('open', pathOf(path), flagsOf(options.flag || flag), newModeOf(options.mode, 0o666)) :
    fdOf(path);
  try {
    binding.fs('write', fd, bytes, null);
  } finally {
    if (own) binding.fs('close', fd);
  }
}

function writeLater(path, data, options, flag, callback) {
  checkBoolean(options.flush ?? false, 'options.flush');
  const bytes = bytesOf(data, options.encoding);
  const { signal } = options;
  if (signal?.aborted) {
    callback(abortError(signal));
    return;
  }
  const write = (fd, own) => {
    later('write', [fd, bytes, null], (error) => {
      const problem = signal?.aborted ? abortError(signal) : error;
      if (!own) return callback(problem);
      return later('close', [fd], (unclosed) => callback(problem || unclosed));
    });
  };
  if (isFd(path)) {
    write(fdOf(path), false);
    return;
  }
  path = pathOf(path);
  const letters = flagsOf(options.flag || flag);
  later('open', [path, letters, newModeOf(options.mode, 0o666)], (error, fd) => (
    error ? callback(error) : write(fd, true)));
}

async function writeWhole(path, data, options, flag) {
  if (path instanceof FileHandle) return path.writeFile(data, options);
  if (options.signal?.aborted) throw abortError(options.signal);
  const mode = newModeOf(options.mode, 0o666);
  const given = isInParts(data) ? data : bytesOf(data, options.encoding);
  const fd = await promised('open', pathOf(path), flagsOf(options.flag || flag), mode);
  return closing(fd, writeAll(fd, given, options));
}

/** The three forms of a function that opens with `flag`, unless its options say another. */
function formsWith(flag, firstUse) {
  const defaults = { encoding: 'utf8', mode: 0o666, flag };
  return {
    withCallback(path, data, options, callback) {
      callback = callbackOf(callback || options);
      options = optionsOf(options, defaults);
      if (firstUse) binding.firstUse(firstUse);
      writeLater(path, data, options, flag, callback);
    },
    sync(path, data, options) {
      writeSync(path, data, optionsOf(options, defaults), flag);
    },
    async promise(path, data, options) {
      return writeWhole(path, data, optionsOf(options, defaults), flag);
    },
  };
}

module.exports = { writeFile: formsWith('w', 'fs.writeFile'), appendFile: formsWith('a') };
