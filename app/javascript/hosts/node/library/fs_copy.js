'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fscpsyncsrc-dest-options */

const { checkFunction, checkObject, nodeError } = require('internal_errors');
const process = require('process');
const { systemError } = require('system_error');

/** Copies of whole trees. */
module.exports = function install({ fs, promises, pathOf }) {
  function refuse(code, title, message, path, name, errno) {
    return systemError(code, title, { message, path, syscall: 'cp', errno, code: name });
  }

  function check(source, target, options) {
    const from = fs.lstatSync(source);
    const to = fs.lstatSync(target, { throwIfNoEntry: false });
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
      fs.mkdirSync(target, { recursive: true });
      for (const name of fs.readdirSync(source)) {
        copy(`${source}/${name}`, `${target}/${name}`, options);
      }
      return;
    }
    if (to && options.force === false) {
      if (options.errorOnExist) {
        throw refuse('ERR_FS_CP_EEXIST', 'Target already exists',
                     `${target} already exists`, target, 'EEXIST', 17);
      }
      return;
    }
    fs.mkdirSync(require('path').dirname(target), { recursive: true });
    if (from.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else fs.writeFileSync(target, fs.readFileSync(source), { mode: from.mode & 0o777 });
  }

  function cpSync(source, target, options = {}) {
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    if (options.filter !== undefined) checkFunction(options.filter, 'options.filter');
    if (options.dereference || options.preserveTimestamps) {
      throw nodeError('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'Not available here');
    }
    copy(source, target, options);
  }

  async function cp(source, target, options = {}) {
    checkObject(options, 'options');
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    await promises.lstat(source);
    cpSync(source, target, options);
  }

  fs.cpSync = cpSync;
  fs.cp = function cp(source, target, options, callback) {
    callback = typeof options === 'function' ? options : callback;
    checkFunction(callback, 'cb');
    promises.cp(source, target, typeof options === 'function' ? {} : options).then(
      () => process.nextTick(callback, null), (error) => process.nextTick(callback, error));
  };
  promises.cp = cp;
};
