'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsrmpath-options-callback */

const binding = require('binding');
const { callbackOf, pathOf, removeOptionsOf } = require('fs_arguments');
const { afterCalls, promised, withoutFrames } = require('fs_calls');
const { statsOf } = require('fs_stats');
const process = require('process');
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

let isWarned = false;

/** DEP0147, once. */
function warnOfRecursion() {
  if (isWarned) return;
  isWarned = true;
  process.emitWarning(
    'In future versions of Node.js, fs.rmdir(path, { recursive: true }) will be removed. ' +
    'Use fs.rm(path, { recursive: true }) instead', 'DeprecationWarning', 'DEP0147');
}

/** How `rmdir` goes on when it is to remove a tree: null for a file, which it cannot. */
function treeOptionsOf(path, options) {
  warnOfRecursion();
  const given = removeOptionsOf({ ...options, force: false }, { force: false });
  try {
    return statsOf(binding.fs('lstat', path)).isDirectory() ? given : null;
  } catch {
    return given; // removeTree tells
  }
}

/** rmdir that can be recursive, in front of the simple one. */
function treeRemoving({ withCallback, sync, promise }) {
  return {
    withCallback(path, options, callback) {
      if (typeof options !== 'object' || !options?.recursive) {
        return withCallback(path, options, callback);
      }
      callbackOf(callback);
      path = pathOf(path);
      const given = treeOptionsOf(path, options);
      return given ? rm.withCallback(path, given, callback) :
        afterCalls('fs.lstat', 1, () => withCallback(path, callback));
    },
    sync(path, options) {
      const given = options?.recursive ? treeOptionsOf(pathOf(path), options) : null;
      if (given) rm.sync(path, given);
      else sync(path, options?.recursive ? undefined : options);
    },
    async promise(path, options) {
      if (!options?.recursive) return promise(path, options);
      warnOfRecursion();
      const stats = statsOf(await promised('lstat', pathOf(path)));
      return stats.isDirectory() ? rm.promise(path, options) : promise(path);
    },
  };
}

module.exports = { rm, treeRemoving };
