'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fscopyfilesrc-dest-mode-callback */

const { callbackOf, constants, copyModeOf, pathOf } = require('fs_arguments');
const { afterCalls } = require('fs_calls');
const { readFile } = require('fs_read_file');
const { writeFile } = require('fs_write_file');

/** The problem in the words of this call. */
function copyError(error, source, target) {
  if (!error.syscall) return error;
  error.message = `${error.message.split(',')[0]}, copyfile '${source}' -> '${target}'`;
  error.stack = `Error: ${error.message}`;
  Object.assign(error, { syscall: 'copyfile', path: source, dest: target });
  return error;
}

function copy(source, target, mode) {
  try {
    const flag = mode & constants.COPYFILE_EXCL ? 'wx' : 'w';
    writeFile.sync(target, readFile.sync(source), { flag, mode: 0o644 });
  } catch (error) {
    throw copyError(error, source, target);
  }
}

const copyFile = {
  withCallback(source, target, mode, callback) {
    if (typeof mode === 'function') [callback, mode] = [mode, 0];
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    callbackOf(callback);
    mode = copyModeOf(mode);
    afterCalls('fs.copyFile', 1, () => {
      try {
        copy(source, target, mode);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null);
    });
  },
  sync(source, target, mode) {
    copy(pathOf(source, 'src'), pathOf(target, 'dest'), copyModeOf(mode));
  },
  async promise(source, target, mode) {
    return new Promise((resolve, reject) => {
      copyFile.withCallback(
        source, target, copyModeOf(mode), (error) => (error ? reject(error) : resolve()));
    });
  },
};

module.exports = { copyFile };
