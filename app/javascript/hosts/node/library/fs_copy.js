'use strict';

/** Copies of whole trees: https://nodejs.org/docs/latest-v20.x/api/fs.html#fscpsyncsrc-dest-options */

const { pathOf } = require('fs_arguments');
const { readdir } = require('fs_entries');
const { readFile } = require('fs_read_file');
const { lstat, mkdir, readlink, symlink } = require('fs_simple_calls');
const { writeFile } = require('fs_write_file');
const { checkFunction, checkObject, nodeError } = require('internal_errors');
const { dirname } = require('path');
const process = require('process');
const { systemError } = require('system_error');

function refuse(code, title, message, path, name, errno) {
  return systemError(code, title, { message, path, syscall: 'cp', errno, code: name });
}

function check(source, target, options) {
  const from = lstat.sync(source);
  const to = lstat.sync(target, { throwIfNoEntry: false });
  if (from.isDirectory() && !options.recursive) {
    throw refuse('ERR_FS_EISDIR', 'Path is a directory',
                 `${source} is a directory (not copied)`, source, 'EISDIR', 22);
  }
  if (to && from.isDirectory() && !to.isDirectory()) {
    throw refuse('ERR_FS_CP_DIR_TO_NON_DIR', 'Cannot overwrite non-directory with directory',
                 `cannot overwrite non-directory ${target} with directory ${source}`, target,
                 'EISDIR', 21);
  }
  if (to && !from.isDirectory() && to.isDirectory()) {
    throw refuse('ERR_FS_CP_NON_DIR_TO_DIR', 'Cannot overwrite directory with non-directory',
                 `cannot overwrite directory ${target} with non-directory ${source}`, target,
                 'ENOTDIR', 20);
  }
  if (from.isDirectory() && `${target}/`.startsWith(`${source}/`)) {
    throw refuse('ERR_FS_CP_EINVAL', 'Invalid src or dest',
                 source === target ? 'src and dest cannot be the same' :
                   `cannot copy ${source} to a subdirectory of self ${target}`,
                 target, 'EINVAL', 22);
  }
  return { from, to };
}

function copy(source, target, options) {
  if (options.filter && !options.filter(source, target)) return;
  const { from, to } = check(source, target, options);
  if (from.isDirectory()) {
    mkdir.sync(target, { recursive: true });
    for (const name of readdir.sync(source)) copy(`${source}/${name}`, `${target}/${name}`, options);
    return;
  }
  if (to && options.force === false) {
    if (options.errorOnExist) {
      throw refuse('ERR_FS_CP_EEXIST', 'Target already exists',
                   `${target} already exists`, target, 'EEXIST', 17);
    }
    return;
  }
  mkdir.sync(dirname(target), { recursive: true });
  if (from.isSymbolicLink()) symlink.sync(readlink.sync(source), target);
  else writeFile.sync(target, readFile.sync(source), { mode: from.mode & 0o777 });
}

const cp = {
  withCallback(source, target, options, callback) {
    callback = typeof options === 'function' ? options : callback;
    checkFunction(callback, 'cb');
    cp.promise(source, target, typeof options === 'function' ? {} : options).then(
      () => process.nextTick(callback, null), (error) => process.nextTick(callback, error));
  },
  sync(source, target, options = {}) {
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    if (options.filter !== undefined) checkFunction(options.filter, 'options.filter');
    if (options.dereference || options.preserveTimestamps) {
      throw nodeError('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'Not available here');
    }
    copy(source, target, options);
  },
  async promise(source, target, options = {}) {
    checkObject(options, 'options');
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    await lstat.promise(source);
    cp.sync(source, target, options);
  },
};

module.exports = { cp };
