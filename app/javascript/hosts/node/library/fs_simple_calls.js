'use strict';

/** Functions of fs that are one call of the system, in their three forms: https://nodejs.org/docs/latest-v20.x/api/fs.html */

const binding = require('binding');
const { callbackOf, checkLinkType, flagsOf, folderOptionsOf, inModes, lengthOf, modeOf,
        newModeOf, optionsOf, pathOf, plainFdOf, removeOptionsOf, secondsOf } = require('fs_arguments');
const { later, promised } = require('fs_calls');
const { statsFor } = require('fs_stats');

const ofFd = (fd) => [plainFdOf(fd)];
const ofPath = (path) => [pathOf(path)];
const ofPathAndTimes = (path, atime, mtime) => [pathOf(path), secondsOf(atime), secondsOf(mtime)];

/**
 * call: the system's, if it has another name; argsOf: the call's arguments, checked;
 * resultOf(made, args): what the caller gets; first, last: the place of the first argument that may
 * be the callback, and that of the callback; checksFirst: arguments are checked before the callback;
 * inPromises: fs.promises has it.
 */
const calls = {
  access: {
    argsOf(path, mode) {
      path = pathOf(path);
      if (typeof mode === 'number') inModes(mode);
      return [path, mode];
    },
    first: 1, last: 2, inPromises: true,
  },
  chmod: {
    argsOf: (path, mode) => [pathOf(path), modeOf(mode)],
    first: 2, last: 2, checksFirst: true, inPromises: true,
  },
  close: { argsOf: ofFd, first: 1, last: 1 },
  fchmod: {
    argsOf(fd, mode) {
      mode = modeOf(mode);
      return [plainFdOf(fd), mode];
    },
    first: 2, last: 2, checksFirst: true,
  },
  fdatasync: { argsOf: ofFd, first: 1, last: 1 },
  fstat: { argsOf: ofFd, resultOf: statsFor, first: 1, last: 2 },
  fsync: { argsOf: ofFd, first: 1, last: 1 },
  ftruncate: {
    argsOf(fd, size = 0) {
      const length = lengthOf(size);
      return [plainFdOf(fd), length];
    },
    first: 1, last: 2, checksFirst: true,
  },
  futimes: {
    call: 'futime',
    argsOf(fd, atime, mtime) {
      const times = [secondsOf(atime, 'atime'), secondsOf(mtime, 'mtime')];
      return [plainFdOf(fd), ...times];
    },
    first: 3, last: 3, checksFirst: true,
  },
  link: {
    argsOf: (old, made) => [pathOf(old, 'existingPath'), pathOf(made, 'newPath')],
    first: 2, last: 2, inPromises: true,
  },
  lstat: { argsOf: ofPath, resultOf: statsFor, first: 1, last: 2, inPromises: true },
  lutimes: { call: 'lutime', argsOf: ofPathAndTimes, first: 3, last: 3, inPromises: true },
  mkdir: {
    argsOf(path, options) {
      path = pathOf(path);
      const { mode, recursive } = folderOptionsOf(options);
      return [path, recursive, mode];
    },
    resultOf: (made, args) => (args[1]?.recursive ? made : undefined),
    first: 1, last: 2, inPromises: true,
  },
  open: {
    argsOf(path, flags, mode) {
      path = pathOf(path);
      flags = flagsOf(flags);
      return [path, flags, newModeOf(mode, 0o666)];
    },
    first: 1, last: 3, checksFirst: true,
  },
  readlink: {
    argsOf(path, options) {
      optionsOf(options);
      return [pathOf(path, 'oldPath')];
    },
    first: 1, last: 2, inPromises: true,
  },
  rename: {
    argsOf: (old, made) => [pathOf(old, 'oldPath'), pathOf(made, 'newPath')],
    first: 2, last: 2, inPromises: true,
  },
  rmdir: {
    argsOf(path, options) {
      path = pathOf(path);
      removeOptionsOf(options);
      return [path];
    },
    first: 1, last: 2, inPromises: true,
  },
  stat: { argsOf: ofPath, resultOf: statsFor, first: 1, last: 2, inPromises: true },
  symlink: {
    argsOf(target, path, type) {
      const given = [pathOf(target, 'target'), pathOf(path)];
      checkLinkType(type);
      return given;
    },
    first: 2, last: 3, inPromises: true,
  },
  unlink: { argsOf: ofPath, first: 1, last: 1, inPromises: true },
  utimes: { call: 'utime', argsOf: ofPathAndTimes, first: 3, last: 3, inPromises: true },
};

/** The callback among the arguments, which are cut before it. */
function takeCallback(name, args, first, last) {
  let at = args.slice(0, last + 1).findIndex((one, place) => place >= first && typeof one === 'function');
  if (at === -1) {
    at = last;
    if (name === 'open' && args.length < 3) at = 1;
    if (name === 'symlink' && args[3] === undefined) at = 2;
  }
  const callback = args[at];
  args.length = Math.min(args.length, at);
  return callback;
}

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsclosefd-callback: it need not be given. */
function afterClose(error) {
  if (error) throw error;
}

function withCallback(name, { call, argsOf, resultOf, first, last, checksFirst }) {
  return (...args) => {
    const given = takeCallback(name, args, first, last);
    const callback = name === 'close' && given === undefined ? afterClose : given;
    if (name === 'access') pathOf(args[0]);
    if (!checksFirst) callbackOf(callback);
    const asked = argsOf(...args);
    if (checksFirst) callbackOf(callback);
    later(call, asked, (error, made) => {
      if (error) return callback(error);
      const value = resultOf(made, args);
      return value === undefined ? callback(null) : callback(null, value);
    });
  };
}

function sync({ call, argsOf, resultOf }) {
  const stats = resultOf === statsFor;
  return (...args) => {
    const asked = argsOf(...args);
    if (stats && args[1] === null) args[1].bigint; // throws, as in Node
    const throws = args[1]?.throwIfNoEntry;
    try {
      return resultOf(binding.fs(call, ...asked), args);
    } catch (error) {
      const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
      if (stats && throws === false && missing) return undefined;
      throw error;
    }
  };
}

function promise({ call, argsOf, resultOf }) {
  return async (...args) => resultOf(await promised(call, ...argsOf(...args)), args);
}

for (const name of Object.keys(calls)) {
  const one = { call: name, resultOf: (made) => made, ...calls[name] };
  module.exports[name] = {
    withCallback: withCallback(name, one),
    sync: sync(one),
    promise: one.inPromises ? promise(one) : undefined,
  };
}
