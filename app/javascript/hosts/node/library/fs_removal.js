'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsrmpath-options-callback */

const binding = require('binding');
const { callbackOf, pathOf, removeOptionsOf } = require('fs_arguments');
const { afterCalls, withoutFrames } = require('fs_calls');
const { statsOf } = require('fs_stats');
const { systemError } = require('system_error');

/** How many calls one behind the other it takes to remove a tree. */
function callsFor(path) {
  if (!statsOf(binding.fs('lstat', path)).isDirectory()) return 2;
  const listed = binding.fs('scandir', path);
  const names = listed.filter((_, i) => i % 2 === 0);
  return names.length === 0 ? 4 : 5 + Math.max(...names.map((name) => callsFor(`${path}/${name}`)));
}

/** It is looked at, then removed from the inside out; what is not there is only looked at. */
function afterRemoval(path, done) {
  let count = 1;
  try {
    count += callsFor(path);
  } catch { /* removeTree tells */ }
  afterCalls(`fs.rm ${path.split('/').pop()}`, count, done);
}

function removeTree(path, options, sync) {
  try {
    const stat = statsOf(binding.fs('lstat', path));
    if (stat.isDirectory() && !options?.recursive) {
      throw systemError('ERR_FS_EISDIR', 'Path is a directory', {
        code: 'EISDIR', message: 'is a directory', path, syscall: 'rm', errno: 21,
      });
    }
    binding.fs('rm', path);
  } catch (error) {
    if (options?.force && error.code === 'ENOENT') return;
    throw sync || error.code !== 'ENOENT' ? error : withoutFrames(error);
  }
}

const rm = {
  withCallback(path, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, undefined];
    path = pathOf(path);
    options = removeOptionsOf(options, { force: false });
    callbackOf(callback);
    afterRemoval(path, () => {
      try {
        removeTree(path, options, false);
      } catch (error) {
        return callback(error);
      }
      return callback(null);
    });
  },
  sync(path, options) {
    path = pathOf(path);
    removeTree(path, removeOptionsOf(options, { force: false }), true);
  },
  async promise(path, options) {
    path = pathOf(path);
    options = removeOptionsOf(options, { force: false });
    await new Promise((resolve) => { afterRemoval(path, resolve); });
    removeTree(path, options, false);
  },
};

module.exports = { rm };
