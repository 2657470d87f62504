'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { bytesOf, callbackOf, checkLinkType, checkView, checkViews, constants, copyModeOf, fdOf,
        flagsOf, folderOptionsOf, inModes, isFd, lengthOf, modeOf, optionsOf, pathOf, plainFdOf,
        readPlace, removeOptionsOf, secondsOf, writtenOf } = require('fs_arguments');
const { abortError, checkBoolean, checkObject } = require('internal_errors');
const { systemError } = require('system_error');
const process = require('process');

/** What one call of the file system costs a thread of the pool, in ms. */
const CALL_MS = 0.012;
const READ_SIZE = 512 * 1024;

function decoded(buffer, encoding) {
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

// -- calls ------------------------------------------------------------------------------------

/** Errors that come back later have no frames in their stack. */
function withoutFrames(error) {
  error.stack = `Error: ${error.message}`;
  return error;
}

/** How many calls it takes to make a folder and those that it lies in: up to one that is there, and back. */
function callsForFolders(path) {
  let missing = 0;
  while (path !== '/' && !fs.existsSync(path)) {
    missing += 1;
    path = path.slice(0, path.lastIndexOf('/')) || '/';
  }
  return missing === 0 ? 2 : 2 * missing - 1;
}

/** How many calls one behind the other it takes to remove a tree. */
function callsForRemoval(path) {
  if (!fs.lstatSync(path).isDirectory()) return 2;
  const names = fs.readdirSync(path);
  return names.length === 0 ? 4 : 5 + Math.max(...names.map((name) => callsForRemoval(`${path}/${name}`)));
}

/** The last of so many calls of the thread pool. */
function afterCalls(label, count, done) {
  if (count < 1) done();
  else binding.submit(label, CALL_MS, () => (count > 1 ? afterCalls(label, count - 1, done) : done()));
}

/** `done(error, result)` once a thread has made the call. */
function later(call, args, done) {
  const shown = typeof args[0] === 'string' ? ` ${args[0].split('/').pop()}` : '';
  const count = call === 'mkdir' && args[1] ? callsForFolders(require('path').resolve(args[0])) : 1;
  afterCalls(`fs.${call}${shown}`, count, () => {
    let result;
    try {
      result = binding.fs(call, ...args);
    } catch (error) {
      done(withoutFrames(error));
      return;
    }
    done(null, result);
  });
}

function promised(call, ...args) {
  return new Promise((resolve, reject) => {
    later(call, args, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

// -- what calls give --------------------------------------------------------------------------

function Stats(dev, mode, nlink, ino, size, times) {
  Object.assign(this, {
    dev, mode, nlink, uid: 0, gid: 0, rdev: 0, blksize: 4096, ino, size,
    blocks: Math.ceil(size / 512), atimeMs: times[0], mtimeMs: times[1], ctimeMs: times[2],
    birthtimeMs: times[3],
  });
  this.atime = new Date(times[0]);
  this.mtime = new Date(times[1]);
  this.ctime = new Date(times[2]);
  this.birthtime = new Date(times[3]);
}
Object.assign(Stats.prototype, {
  isDirectory() { return (this.mode & constants.S_IFMT) === constants.S_IFDIR; },
  isFile() { return (this.mode & constants.S_IFMT) === constants.S_IFREG; },
  isBlockDevice() { return false; },
  isCharacterDevice() { return false; },
  isSymbolicLink() { return (this.mode & constants.S_IFMT) === constants.S_IFLNK; },
  isFIFO() { return false; },
  isSocket() { return false; },
});

function statsOf([mode, size, ino, nlink, ...times]) {
  return new Stats(1, mode, nlink, ino, size, times);
}

/** The same in BigInts, with nanoseconds: https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsstats */
function BigIntStats(plain) {
  for (const key of Object.keys(plain)) {
    if (typeof plain[key] === 'number') this[key] = BigInt(Math.trunc(plain[key]));
  }
  for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
    this[`${name}Ns`] = BigInt(Math.round(plain[`${name}Ms`] * 1e6));
  }
  for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) this[name] = plain[name];
}
for (const name of Object.keys(Stats.prototype)) {
  BigIntStats.prototype[name] = function() {
    return Stats.prototype[name].call({ mode: Number(this.mode) });
  };
}

/** What `stat` and its kin give, which take `options` second. */
const statsFor = (made, [, options]) => (
  options?.bigint === true ? new BigIntStats(statsOf(made)) : statsOf(made));

class Dirent {
  #kind;
  constructor(name, kind, path) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this.#kind = kind;
  }
  isDirectory() { return this.#kind === 'directory'; }
  isFile() { return this.#kind === 'file'; }
  isBlockDevice() { return false; }
  isCharacterDevice() { return false; }
  isSymbolicLink() { return this.#kind === 'link'; }
  isFIFO() { return false; }
  isSocket() { return false; }
}

function entriesOf(path, listed, options) {
  const entries = [];
  for (let i = 0; i < listed.length; i += 2) {
    entries.push(options.withFileTypes ? new Dirent(listed[i], listed[i + 1], path) : listed[i]);
  }
  return entries;
}

/** Folder after folder, those of a folder behind all of it. */
function deepEntries(path, options) {
  const entries = [];
  const queue = [''];
  for (const prefix of queue) {
    const folder = prefix === '' ? path : `${path}/${prefix.slice(0, -1)}`;
    const listed = binding.fs('scandir', folder);
    for (let i = 0; i < listed.length; i += 2) {
      const name = `${prefix}${listed[i]}`;
      entries.push(options.withFileTypes ? new Dirent(listed[i], listed[i + 1], folder) : name);
      if (listed[i + 1] === 'directory') queue.push(`${name}/`);
    }
  }
  return entries;
}

// -- whole files ------------------------------------------------------------------------------

function readFileSync(path, options) {
  options = optionsOf(options, { flag: 'r' });
  const own = !isFd(path);
  const fd = own ? binding.fs('open', pathOf(path), flagsOf(options.flag), 0o666) : plainFdOf(path);
  try {
    const size = binding.fs('fstat', fd)[1];
    const buffer = Buffer.alloc(size);
    const count = binding.fs('read', fd, buffer, 0, size, own ? 0 : null);
    return decoded(buffer.subarray(0, count), options.encoding);
  } finally {
    if (own) binding.fs('close', fd);
  }
}

function readFile(path, options, callback) {
  callback = callbackOf(callback || options);
  options = optionsOf(options, { flag: 'r' });
  const { signal } = options;
  if (signal?.aborted) {
    callback(abortError(signal));
    return;
  }
  binding.firstUse('fs.readFile');
  const opened = (fd, own) => {
    binding.firstUse('a part of fs.readFile comes back');
    const finish = (error, buffer) => {
      if (!own) {
        process.nextTick(() => give(error, buffer));
        return;
      }
      later('close', [fd], (closing) => give(error || closing, buffer));
    };
    const give = (error, buffer) => {
      if (error) return callback(error);
      return callback(null, decoded(buffer, options.encoding));
    };
    later('fstat', [fd], (error, stat) => {
      if (signal?.aborted) return finish(abortError(signal));
      if (error) return finish(error);
      const buffer = Buffer.alloc(stat[1]);
      let at = 0;
      const next = () => {
        const size = Math.min(READ_SIZE, buffer.length - at) || 1;
        const target = buffer.length === 0 ? Buffer.alloc(1) : buffer;
        later('read', [fd, target, at, size, own ? at : null], (problem, count) => {
          if (signal?.aborted) return finish(abortError(signal));
          if (problem) return finish(problem);
          at += count;
          return count === 0 || at >= buffer.length ? finish(null, buffer.subarray(0, at)) : next();
        });
      };
      return next();
    });
  };
  if (isFd(path)) return void process.nextTick(() => opened(plainFdOf(path), false));
  const flag = flagsOf(options.flag, 'options.flag');
  later('open', [pathOf(path), flag, 0o666], (error, fd) => {
    if (error) return callback(error);
    return opened(fd, true);
  });
}

function writeSync(path, data, options, fallback = 'w') {
  checkBoolean(options.flush ?? false, 'options.flush');
  const bytes = bytesOf(data, options.encoding);
  const own = !isFd(path);
  const fd = own ? binding.fs(
    'open', pathOf(path), flagsOf(options.flag || fallback), modeOf(options.mode, 0o666) & ~0o22) :
    fdOf(path);
  try {
    binding.fs('write', fd, bytes, null);
  } finally {
    if (own) binding.fs('close', fd);
  }
}

function writeLater(path, data, options, fallback, callback) {
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
      return later('close', [fd], (closing) => callback(problem || closing));
    });
  };
  if (isFd(path)) return write(fdOf(path), false);
  path = pathOf(path);
  const flag = flagsOf(options.flag || fallback);
  const mode = modeOf(options.mode, 0o666) & ~0o22;
  return later('open', [path, flag, mode], (error, fd) => {
    if (error) return callback(error);
    return write(fd, true);
  });
}

const writeDefaults = { encoding: 'utf8', mode: 0o666, flag: 'w' };
const appendDefaults = { encoding: 'utf8', mode: 0o666, flag: 'a' };

// -- simple calls, in their three forms ---------------------------------------------------------

/**
 * name: [system call, (args) => arguments of the call, (result, args) => result, the place of its
 * first optional argument (or of its callback), the place of its callback]
 */
const simple = {
  access: ['access', (path, mode) => {
    path = pathOf(path);
    if (typeof mode === 'number') inModes(mode);
    return [path];
  }, undefined, 1, 2],
  chmod: ['chmod', (path, mode) => [pathOf(path), modeOf(mode)], undefined, 2, 2],
  close: ['close', (fd) => [plainFdOf(fd)], undefined, 1, 1],
  fchmod: ['fchmod', (fd, mode) => [modeOf(mode), plainFdOf(fd)].reverse(), undefined, 2, 2],
  fdatasync: ['fdatasync', (fd) => [plainFdOf(fd)], undefined, 1, 1],
  fstat: ['fstat', (fd) => [plainFdOf(fd)], statsFor, 1, 2],
  fsync: ['fsync', (fd) => [plainFdOf(fd)], undefined, 1, 1],
  ftruncate: ['ftruncate', (fd, size = 0) => {
    const length = lengthOf(size);
    return [plainFdOf(fd), length];
  }, undefined, 1, 2],
  futimes: ['futime', (fd, atime, mtime) => {
    const times = [secondsOf(atime, 'atime'), secondsOf(mtime, 'mtime')];
    return [plainFdOf(fd), ...times];
  }, undefined, 3, 3],
  link: ['link', (old, made) => [pathOf(old, 'existingPath'), pathOf(made, 'newPath')],
         undefined, 2, 2],
  lstat: ['lstat', (path) => [pathOf(path)], statsFor, 1, 2],
  lutimes: ['lutime', (path, atime, mtime) => [pathOf(path), secondsOf(atime), secondsOf(mtime)],
            undefined, 3, 3],
  mkdir: ['mkdir', (path, options) => {
    path = pathOf(path);
    const { mode, recursive } = folderOptionsOf(options);
    return [path, recursive, mode & ~0o22];
  }, (made, args) => (args[1]?.recursive ? made : undefined), 1, 2],
  open: ['open', (path, flags, mode) => {
    path = pathOf(path);
    flags = flagsOf(flags);
    return [path, flags, modeOf(mode, 0o666) & ~0o22];
  }, undefined, 1, 3],
  readlink: ['readlink', (path, options) => {
    optionsOf(options);
    return [pathOf(path, 'oldPath')];
  }, undefined, 1, 2],
  rename: ['rename', (old, made) => [pathOf(old, 'oldPath'), pathOf(made, 'newPath')],
           undefined, 2, 2],
  rmdir: ['rmdir', (path, options) => {
    path = pathOf(path);
    removeOptionsOf(options);
    return [path];
  }, undefined, 1, 2],
  stat: ['stat', (path) => [pathOf(path)], statsFor, 1, 2],
  symlink: ['symlink', (target, path, type) => {
    const given = [pathOf(target, 'target'), pathOf(path)];
    checkLinkType(type);
    return given;
  }, undefined, 2, 3],
  unlink: ['unlink', (path) => [pathOf(path)], undefined, 1, 1],
  utimes: ['utime', (path, atime, mtime) => [pathOf(path), secondsOf(atime), secondsOf(mtime)],
           undefined, 3, 3],
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

const fs = module.exports;
const promises = {};

function define(name, inCallback, inSync, inPromise) {
  if (inCallback) fs[name] = Object.defineProperty(inCallback, 'name', { value: name });
  if (inSync) {
    fs[`${name}Sync`] = Object.defineProperty(inSync, 'name', { value: `${name}Sync` });
  }
  if (inPromise) promises[name] = Object.defineProperty(inPromise, 'name', { value: name });
}

for (const name of Object.keys(simple)) {
  const [call, argsOf, result = (made) => made, first, last] = simple[name];
  const byFd = argsOf.toString().startsWith('(fd');
  const stats = result === statsFor;
  define(
    name,
    (...args) => {
      const given = takeCallback(name, args, first, last);
      const optional = name === 'close' && given === undefined;
      const callback = optional ? (error) => { if (error) throw error; } : given;
      const checksFirst = ['chmod', 'fchmod', 'ftruncate', 'futimes', 'open'].includes(name);
      if (name === 'access') pathOf(args[0]);
      if (!checksFirst) callbackOf(callback);
      const asked = argsOf(...args);
      if (checksFirst) callbackOf(callback);
      later(call, asked, (error, made) => {
        if (error) return callback(error);
        const value = result(made, args);
        return value === undefined ? callback(null) : callback(null, value);
      });
    },
    (...args) => {
      const asked = argsOf(...args);
      if (stats && args[1] === null) args[1].bigint;
      const throws = args[1]?.throwIfNoEntry;
      try {
        return result(binding.fs(call, ...asked), args);
      } catch (error) {
        const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
        if (stats && throws === false && missing) return undefined;
        throw error;
      }
    },
    byFd || name === 'open' ? undefined :
      async (...args) => result(await promised(call, ...argsOf(...args)), args),
  );
}

let warnedOfTruncate = false;
function warnOfTruncate() {
  if (warnedOfTruncate) return;
  warnedOfTruncate = true;
  process.emitWarning(
    'Using fs.truncate with a file descriptor is deprecated. Please use fs.ftruncate with a file ' +
      'descriptor instead.', 'DeprecationWarning', 'DEP0081');
}

/** Opened, cut, and closed again: three calls. */
define(
  'truncate',
  (path, length, callback) => {
    if (typeof path === 'number') {
      warnOfTruncate();
      return fs.ftruncate(path, length, callback);
    }
    if (typeof length === 'function') [callback, length] = [length, 0];
    const size = lengthOf(length ?? (length === undefined ? 0 : length));
    callbackOf(callback);
    return later('open', [pathOf(path), 'r+', 0o666], (error, fd) => {
      if (error) return callback(error);
      return later('ftruncate', [fd, size], (problem) => {
        later('close', [fd], (closing) => callback(problem || closing));
      });
    });
  },
  (path, length) => {
    if (typeof path === 'number') {
      warnOfTruncate();
      return fs.ftruncateSync(path, length);
    }
    const fd = fs.openSync(path, 'r+');
    try {
      fs.ftruncateSync(fd, length);
    } finally {
      fs.closeSync(fd);
    }
    return undefined;
  },
  async (path, length = 0) => {
    const fd = await promised('open', pathOf(path), 'r+', 0o666);
    return closing(fd, (async () => promised('ftruncate', fd, lengthOf(length)))());
  });

define(
  'readFile', readFile, readFileSync,
  async (path, options) => {
    if (path instanceof FileHandle) return path.readFile(options);
    options = optionsOf(options, { flag: 'r' });
    if (options.signal?.aborted) throw abortError(options.signal);
    const fd = await promised('open', pathOf(path), flagsOf(options.flag), 0o666);
    return closing(fd, readWhole(fd, options));
  });

async function readWhole(fd, options) {
  const { signal } = options;
  if (signal?.aborted) throw abortError(signal);
  const size = (await promised('fstat', fd))[1];
  if (signal?.aborted) throw abortError(signal);
  const buffer = Buffer.alloc(size);
  let at = 0;
  while (true) {
    if (signal?.aborted) throw abortError(signal);
    const target = size === 0 ? Buffer.alloc(1) : buffer;
    const count = await promised(
      'read', fd, target, at, Math.min(READ_SIZE, size - at) || 1, null);
    at += count;
    if (count === 0 || at >= size) break;
  }
  return decoded(buffer.subarray(0, at), options.encoding);
}

/** The promise's outcome, once the descriptor is closed. */
async function closing(fd, promise) {
  return promise.then(
    (value) => promised('close', fd).then(() => value),
    (error) => promised('close', fd).then(() => { throw error; }));
}

async function writeWhole(path, data, options, flag) {
  if (path instanceof FileHandle) return path.writeFile(data, options);
  if (options.signal?.aborted) throw abortError(options.signal);
  const mode = modeOf(options.mode, 0o666) & ~0o22;
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
    if (data?.[Symbol.asyncIterator] || data?.[Symbol.iterator]) {
      const target = await promised('open', pathOf(path), flagsOf(flag), mode);
      return closing(target, (async () => {
        for await (const part of data) {
          await promised('write', target, bytesOf(part, options.encoding), null);
        }
      })());
    }
  }
  const bytes = bytesOf(data, options.encoding);
  const fd = await promised('open', pathOf(path), flagsOf(flag), mode);
  return closing(fd, (async () => {
    if (bytes.byteLength > 0) await promised('write', fd, bytes, null);
    if (options.signal?.aborted) throw abortError(options.signal);
  })());
}

define(
  'writeFile',
  (path, data, options, callback) => {
    callback = callbackOf(callback || options);
    options = optionsOf(options, writeDefaults);
    binding.firstUse('fs.writeFile');
    writeLater(path, data, options, 'w', callback);
  },
  (path, data, options) => {
    writeSync(path, data, optionsOf(options, writeDefaults), 'w');
  },
  async (path, data, options) => {
    options = optionsOf(options, writeDefaults);
    return writeWhole(path, data, options, options.flag || 'w');
  });
define(
  'appendFile',
  (path, data, options, callback) => {
    callback = callbackOf(callback || options);
    options = optionsOf(options, appendDefaults);
    writeLater(path, data, options, 'a', callback);
  },
  (path, data, options) => {
    writeSync(path, data, optionsOf(options, appendDefaults), 'a');
  },
  async (path, data, options) => {
    options = optionsOf(options, appendDefaults);
    return writeWhole(path, data, options, options.flag || 'a');
  });
define(
  'readdir',
  (path, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    options = optionsOf(options);
    path = pathOf(path);
    if (options.recursive !== undefined && options.recursive !== null) {
      checkBoolean(options.recursive, 'options.recursive');
    }
    if (options.recursive) {
      callback(null, fs.readdirSync(path, options)); // at once, as in Node, and errors are thrown
      return;
    }
    later('scandir', [path], (error, listed) => (
      error ? callback(error) : callback(null, entriesOf(path, listed, options))));
  },
  (path, options) => {
    options = optionsOf(options);
    path = pathOf(path);
    if (options.recursive !== undefined && options.recursive !== null) {
      checkBoolean(options.recursive, 'options.recursive');
    }
    const listed = binding.fs('scandir', path);
    return options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options);
  },
  async (path, options) => {
    options = optionsOf(options);
    path = pathOf(path);
    if (options.recursive !== undefined && options.recursive !== null) {
      checkBoolean(options.recursive, 'options.recursive');
    }
    const listed = await promised('scandir', path);
    return options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options);
  });

/** It is looked at, then removed from the inside out; what is not there is only looked at. */
function afterRemoval(path, done) {
  let count = 1;
  try {
    count += callsForRemoval(path);
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
define(
  'rm',
  (path, options, callback) => {
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
  (path, options) => {
    path = pathOf(path);
    removeTree(path, removeOptionsOf(options, { force: false }), true);
  },
  async (path, options) => {
    path = pathOf(path);
    options = removeOptionsOf(options, { force: false });
    await new Promise((resolve) => { afterRemoval(path, resolve); });
    removeTree(path, options, false);
  });

function copy(source, target, mode) {
  const data = readFileSync(source);
  writeSync(target, data, { flag: mode & constants.COPYFILE_EXCL ? 'wx' : 'w', mode: 0o644 });
}
define(
  'copyFile',
  (source, target, mode, callback) => {
    if (typeof mode === 'function') [callback, mode] = [mode, 0];
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    callbackOf(callback);
    mode = copyModeOf(mode);
    binding.submit('fs.copyFile', CALL_MS, () => {
      try {
        copy(source, target, mode);
      } catch (error) {
        callback(copyError(error, source, target));
        return;
      }
      callback(null);
    });
  },
  (source, target, mode) => {
    source = pathOf(source, 'src');
    target = pathOf(target, 'dest');
    mode = copyModeOf(mode);
    try {
      copy(source, target, mode);
    } catch (error) {
      throw copyError(error, source, target);
    }
  },
  async (source, target, mode) => new Promise((resolve, reject) => {
    fs.copyFile(source, target, copyModeOf(mode), (error) => (error ? reject(error) : resolve()));
  }));

function copyError(error, source, target) {
  if (!error.syscall) return error;
  error.message = `${error.message.split(',')[0]}, copyfile '${source}' -> '${target}'`;
  error.stack = `Error: ${error.message}`;
  Object.assign(error, { syscall: 'copyfile', path: source, dest: target });
  return error;
}

let made = 0;

/** The name that an error shows, and that of the folder. */
function temporaryNames(prefix, options) {
  optionsOf(options);
  const text = pathOf(prefix, 'prefix');
  return [`${text}XXXXXX`, `${text}${(++made).toString(36).padStart(6, 'a')}`];
}
define(
  'mkdtemp',
  (prefix, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    const names = temporaryNames(prefix, options);
    later('mkdtemp', names, (error) => callback(error, error ? undefined : names[1]));
  },
  (prefix, options) => {
    const names = temporaryNames(prefix, options);
    binding.fs('mkdtemp', ...names);
    return names[1];
  },
  async (prefix, options) => {
    const names = temporaryNames(prefix, options);
    await promised('mkdtemp', ...names);
    return names[1];
  });

/** Asked of each folder on the way, as the errors show. */
function realpath(path) {
  const resolved = require('path').resolve(pathOf(path));
  for (let at = resolved.indexOf('/', 1); at > 0; at = resolved.indexOf('/', at + 1)) {
    binding.fs('lstat', resolved.slice(0, at));
  }
  binding.fs('lstat', resolved);
  return binding.fs('realpath', resolved);
}
define(
  'realpath',
  (path, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    optionsOf(options);
    // Each folder on the way is looked at by a call of its own.
    const parts = require('path').resolve(pathOf(path)).split('/').length - 1;
    afterCalls('fs.realpath', parts - 1, () => later('realpath', [pathOf(path)], callback));
  },
  (path, options) => {
    optionsOf(options);
    return realpath(path);
  },
  async (path, options) => {
    optionsOf(options);
    return promised('realpath', pathOf(path));
  });
fs.realpath.native = function realpathNative(path, options, callback) {
  later('realpath', [pathOf(path)], callbackOf(typeof options === 'function' ? options : callback));
};
fs.realpathSync.native = fs.realpathSync;

// -- descriptors ------------------------------------------------------------------------------

/** Options in the place of offset, length and position. */
function placeOf(buffer, options) {
  if (options !== undefined && options !== null) checkObject(options, 'options');
  const { offset = 0, length = buffer.byteLength - offset, position = null } = options ?? {};
  return [offset, length, position];
}

fs.read = function read(fd, buffer, offset, length, position, callback) {
  fd = fdOf(fd);
  if (arguments.length <= 4) {
    let options;
    if (arguments.length === 4) {
      [callback, options] = [length, offset];
      if (options !== null) checkObject(options, 'options');
    } else if (arguments.length === 3) {
      callback = offset;
      if (!ArrayBuffer.isView(buffer)) {
        options = buffer;
        buffer = (options ?? {}).buffer ?? Buffer.alloc(16384);
      }
    } else {
      [callback, buffer] = [buffer, Buffer.alloc(16384)];
    }
    [offset, length, position] = placeOf(buffer, options);
  }
  checkView(buffer);
  callbackOf(callback);
  const place = readPlace(buffer, offset ?? undefined, length, position);
  if (place[2] === 0) {
    process.nextTick(() => callback(null, 0, buffer));
    return;
  }
  later('read', [fd, ...place], (error, count) =>
    (error ? callback(error, 0, buffer) : callback(null, count, buffer)));
};
fs.readSync = function readSync(fd, buffer, offset, length, position) {
  fd = fdOf(fd);
  checkView(buffer);
  if (arguments.length <= 3 || typeof offset === 'object') {
    [offset, length, position] = placeOf(buffer, offset);
  }
  const place = readPlace(buffer, offset, length, position);
  return place[2] === 0 ? 0 : binding.fs('read', fd, ...place);
};

fs.write = function write(fd, data, offset, length, position, callback) {
  fd = fdOf(fd);
  let asked;
  if (ArrayBuffer.isView(data)) {
    callback ||= position || length || offset;
    callbackOf(callback);
    asked = writtenOf(
      data, typeof offset === 'function' ? 0 : offset, length,
      typeof position === 'number' ? position : null);
  } else {
    if (typeof position !== 'function') {
      if (typeof offset === 'function') [position, offset] = [offset, null];
      else position = length;
      length = 'utf8';
    }
    asked = writtenOf(data, offset, length);
    callback = callbackOf(position);
  }
  later('write', [fd, ...asked], (error, count) =>
    (error ? callback(error, 0, data) : callback(null, count, data)));
};
fs.writeSync = function writeSync(fd, data, ...rest) {
  return binding.fs('write', fdOf(fd), ...writtenOf(data, ...rest));
};

function readMany(fd, buffers, position) {
  let at = 0;
  for (const buffer of buffers) {
    const count = binding.fs(
      'read', fd, buffer, 0, buffer.byteLength, position === null ? null : position + at);
    at += count;
    if (count < buffer.byteLength) break;
  }
  return at;
}

function writeMany(fd, buffers, position) {
  let at = 0;
  for (const buffer of buffers) {
    at += binding.fs('write', fd, buffer, position === null ? null : position + at);
  }
  return at;
}

for (const [name, many] of [['readv', readMany], ['writev', writeMany]]) {
  fs[name] = function(fd, buffers, position, callback) {
    fd = fdOf(fd);
    checkViews(buffers);
    callback = callbackOf(callback || position);
    const place = typeof position === 'number' ? position : null;
    later('fstat', [fd], (error) => {
      if (error) return callback(error);
      return callback(null, many(fd, buffers, place), buffers);
    });
  };
  Object.defineProperty(fs[name], 'name', { value: name });
  fs[`${name}Sync`] = (fd, buffers, position) => {
    fd = fdOf(fd);
    checkViews(buffers);
    return many(fd, buffers, typeof position === 'number' ? position : null);
  };
}

fs.existsSync = function existsSync(path) {
  try {
    binding.fs('access', pathOf(path));
    return true;
  } catch {
    return false;
  }
};
fs.exists = function exists(path, callback) {
  callbackOf(callback);
  try {
    path = pathOf(path);
  } catch {
    callback(false);
    return;
  }
  later('access', [path], (error) => callback(!error));
};
Object.defineProperty(fs.exists, Symbol.for('nodejs.util.promisify.custom'), {
  value: (path) => new Promise((resolve) => fs.exists(path, resolve)),
});

class FileHandle extends require('events') {
  #fd;
  constructor(fd) {
    super();
    this.#fd = fd;
  }
  /** The descriptor for a call, which fails once the file is closed. */
  #open(syscall) {
    if (this.#fd >= 0) return this.#fd;
    throw Object.assign(new Error('file closed'), { code: 'EBADF', syscall });
  }
  get fd() { return this.#fd; }
  async appendFile(data, options) { return this.writeFile(data, options); }
  async chmod() { return undefined; }
  async close() {
    if (this.#fd < 0) return undefined;
    const fd = this.#fd;
    this.#fd = -1;
    this.emit('close');
    return promised('close', fd);
  }
  createReadStream(options) { return fs.createReadStream('', { ...options, fd: this }); }
  createWriteStream(options) { return fs.createWriteStream('', { ...options, fd: this }); }
  async read(buffer, offset, length, position) {
    if (!ArrayBuffer.isView(buffer)) {
      ({ buffer, offset, length, position } = buffer ?? {});
      buffer ??= Buffer.alloc(16384);
    }
    checkView(buffer);
    if (offset !== null && typeof offset === 'object') {
      [offset, length, position] = placeOf(buffer, offset);
    }
    offset ??= 0;
    const args = readPlace(buffer, offset, length ?? buffer.byteLength - offset, position);
    if (args[2] === 0) return { __proto__: null, bytesRead: 0, buffer };
    const bytesRead = await promised('read', this.#open('read'), ...args);
    return { __proto__: null, bytesRead, buffer };
  }
  async readFile(options) { return readWhole(this.#open('readFile'), optionsOf(options, { flag: 'r' })); }
  async *readLines(options) {
    const readline = require('readline');
    yield* readline.createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }
  async stat(options) {
    return statsFor(await promised('fstat', this.#open('fstat')), [undefined, options]);
  }
  async sync() { await promised('fstat', this.#open('fsync')); }
  async datasync() { await promised('fstat', this.#open('fdatasync')); }
  async truncate(size = 0) {
    return promised('ftruncate', this.#open('ftruncate'), lengthOf(size));
  }
  async write(data, ...rest) {
    const bytesWritten = await promised('write', this.#open('write'), ...writtenOf(data, ...rest));
    return { __proto__: null, bytesWritten, buffer: data };
  }
  async readv(buffers, position = null) {
    const bytesRead = readMany(this.#open('read'), buffers, position);
    await promised('fstat', this.#fd);
    return { __proto__: null, bytesRead, buffers };
  }
  async writev(buffers, position = null) {
    const bytesWritten = writeMany(this.#open('write'), buffers, position);
    await promised('fstat', this.#fd);
    return { __proto__: null, bytesWritten, buffers };
  }
  async [Symbol.for('nodejs.asyncDispose')]() { return this.close(); }
  async writeFile(data, options) {
    options = optionsOf(options, writeDefaults);
    await promised('write', this.#open('writeFile'), bytesOf(data, options.encoding), null);
  }
}

promises.open = async function open(path, flags, mode) {
  path = pathOf(path);
  flags = flagsOf(flags);
  return new FileHandle(await promised('open', path, flags, modeOf(mode, 0o666) & ~0o22));
};
promises.constants = constants;

async function* watchRefused() {
  binding.unsupported('fs.promises.watch', 'Nothing else changes the virtual files.');
}
promises.watch = watchRefused;

Object.assign(fs, { constants, Stats, Dirent, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 });
Object.defineProperty(fs, 'promises', {
  configurable: true,
  enumerable: true,
  get() {
    binding.firstUse('fs/promises');
    return promises;
  },
});
for (const name of ['createReadStream', 'createWriteStream', 'ReadStream', 'WriteStream']) {
  Object.defineProperty(fs, name, {
    configurable: true,
    enumerable: true,
    get() {
      binding.firstUse('fs streams');
      return require('fs_streams')[name];
    },
  });
}
require('fs_dir')({ fs, promises, Dirent, pathOf, later, deepEntries });
require('fs_copy')({ fs, promises, pathOf });
for (const name of ['watch', 'watchFile', 'unwatchFile', 'statfs', 'statfsSync', 'openAsBlob',
                    'chown', 'chownSync', 'fchown', 'fchownSync', 'lchown', 'lchownSync']) {
  Object.defineProperty(fs, name, {
    configurable: true,
    enumerable: false,
    get: () => binding.unsupported(
      `fs.${name}`, 'Files are virtual; the simple calls of fs are modelled.'),
  });
}
