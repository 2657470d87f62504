'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { abortError, checkFunction, checkSignal, invalidArgValue, nodeError } =
  require('internal_errors');
const { systemError } = require('system_error');
const process = require('process');

/** What one call of the file system costs a thread of the pool, in ms. */
const CALL_MS = 0.012;
const READ_SIZE = 512 * 1024;

const constants = Object.freeze({
  UV_FS_SYMLINK_DIR: 1, UV_FS_SYMLINK_JUNCTION: 2, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2,
  UV_DIRENT_UNKNOWN: 0, UV_DIRENT_FILE: 1, UV_DIRENT_DIR: 2, UV_DIRENT_LINK: 3,
  S_IFMT: 61440, S_IFREG: 32768, S_IFDIR: 16384, S_IFCHR: 8192, S_IFLNK: 40960,
  O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024,
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, COPYFILE_EXCL: 1,
});

// -- arguments --------------------------------------------------------------------------------

function pathOf(path, name = 'path') {
  if (path !== null && typeof path === 'object' && path.href && path.protocol) {
    if (path.protocol !== 'file:') {
      throw nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    }
    return decodeURIComponent(path.pathname);
  }
  if (path instanceof Uint8Array) path = Buffer.from(path).toString();
  if (typeof path !== 'string') {
    throw binding.invalidArgType(
      name, 'of type string or an instance of Buffer or URL', path);
  }
  if (path.includes('\0')) {
    throw invalidArgValue(name, path, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return path;
}

function checkEncoding(encoding, name = 'encoding') {
  if (encoding && encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
    throw invalidArgValue(name, encoding, 'is invalid encoding');
  }
}

function optionsOf(options, defaults) {
  if (options === null || options === undefined || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { ...defaults, encoding: options };
  else if (typeof options !== 'object') {
    throw binding.invalidArgType('options', 'one of type string or an instance of Object', options);
  } else {
    options = { ...defaults, ...options };
  }
  checkEncoding(options.encoding);
  checkSignal(options.signal);
  return options;
}

function checkFd(fd) {
  if (typeof fd !== 'number') throw binding.invalidArgType('fd', 'of type number', fd);
  return fd;
}

function callbackOf(callback, name = 'cb') {
  checkFunction(callback, name);
  return callback;
}

function flagsOf(flags) {
  if (typeof flags === 'number') {
    const mode = flags & 3;
    if (flags & constants.O_APPEND) return mode === 2 ? 'a+' : 'a';
    if (flags & constants.O_TRUNC || flags & constants.O_CREAT) {
      return `w${flags & constants.O_EXCL ? 'x' : ''}${mode === 2 ? '+' : ''}`;
    }
    return mode === 0 ? 'r' : 'r+';
  }
  const plain = String(flags).replace('s', '');
  if (!/^(r|r\+|w|wx|xw|w\+|wx\+|xw\+|a|ax|xa|a\+|ax\+|xa\+)$/.test(plain)) {
    throw invalidArgValue('flags', flags);
  }
  return plain[0] === 'x' ? plain[1] + 'x' + plain.slice(2) : plain;
}

function modeOf(mode, fallback) {
  return mode === undefined || mode === null ? fallback :
    typeof mode === 'string' ? parseInt(mode, 8) : mode;
}

function bytesOf(data, encoding, name = 'data') {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
  if (ArrayBuffer.isView(data)) return data;
  throw binding.invalidArgType(
    name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

function decoded(buffer, encoding) {
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

// -- calls ------------------------------------------------------------------------------------

/** Errors that come back later have no frames in their stack. */
function withoutFrames(error) {
  error.stack = `Error: ${error.message}`;
  return error;
}

/** `done(error, result)` once a thread has made the call. */
function later(call, args, done) {
  const shown = typeof args[0] === 'string' ? ` ${args[0].split('/').pop()}` : '';
  binding.submit(`fs.${call}${shown}`, CALL_MS, () => {
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

function deepEntries(path, options, prefix = '') {
  const entries = [];
  const listed = binding.fs('scandir', path);
  for (let i = 0; i < listed.length; i += 2) {
    const name = listed[i];
    entries.push(
      options.withFileTypes ? new Dirent(name, listed[i + 1], path) : `${prefix}${name}`);
    if (listed[i + 1] === 'directory') {
      entries.push(...deepEntries(`${path}/${name}`, options, `${prefix}${name}/`));
    }
  }
  return entries;
}

// -- whole files ------------------------------------------------------------------------------

function readFileSync(path, options) {
  options = optionsOf(options, { flag: 'r' });
  const own = typeof path !== 'number';
  const fd = own ? binding.fs('open', pathOf(path), flagsOf(options.flag), 0o666) : path;
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
    process.nextTick(() => callback(abortError(signal)));
    return;
  }
  const flag = flagsOf(options.flag);
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
  if (typeof path === 'number') return void process.nextTick(() => opened(path, false));
  later('open', [pathOf(path), flag, 0o666], (error, fd) => {
    if (error) return callback(error);
    return opened(fd, true);
  });
}

function writeSync(path, data, options, flag) {
  const bytes = bytesOf(data, options.encoding);
  const own = typeof path !== 'number';
  const mode = modeOf(options.mode, 0o666) & ~0o22;
  const fd = own ? binding.fs('open', pathOf(path), flagsOf(flag), mode) : path;
  try {
    binding.fs('write', fd, bytes, null);
  } finally {
    if (own) binding.fs('close', fd);
  }
}

function writeLater(path, data, options, flag, callback) {
  const bytes = bytesOf(data, options.encoding);
  const { signal } = options;
  if (signal?.aborted) {
    process.nextTick(() => callback(abortError(signal)));
    return;
  }
  const write = (fd, own) => {
    later('write', [fd, bytes, null], (error) => {
      const problem = signal?.aborted ? abortError(signal) : error;
      if (!own) return callback(problem);
      return later('close', [fd], (closing) => callback(problem || closing));
    });
  };
  if (typeof path === 'number') return write(path, false);
  const mode = modeOf(options.mode, 0o666) & ~0o22;
  return later('open', [pathOf(path), flagsOf(flag), mode], (error, fd) => {
    if (error) return callback(error);
    return write(fd, true);
  });
}

const writeDefaults = { encoding: 'utf8', mode: 0o666, flag: 'w' };
const appendDefaults = { encoding: 'utf8', mode: 0o666, flag: 'a' };

// -- simple calls, in their three forms ---------------------------------------------------------

/** name: [system call, (args) => arguments of the call, (result, args) => result] */
const simple = {
  access: ['access', (path, mode) => [pathOf(path)]],
  chmod: ['chmod', (path, mode) => [pathOf(path), modeOf(mode)]],
  close: ['close', (fd) => [checkFd(fd)]],
  fstat: ['fstat', (fd) => [checkFd(fd)], statsOf],
  fsync: ['fstat', (fd) => [checkFd(fd)], () => undefined],
  fdatasync: ['fstat', (fd) => [checkFd(fd)], () => undefined],
  ftruncate: ['ftruncate', (fd, size = 0) => [checkFd(fd), size]],
  link: ['link', (old, made) => [pathOf(old, 'existingPath'), pathOf(made, 'newPath')]],
  lstat: ['lstat', (path) => [pathOf(path)], statsOf],
  mkdir: ['mkdir', (path, options) => [pathOf(path), options?.recursive === true],
          (made, args) => (args[1]?.recursive ? made : undefined)],
  open: ['open', (path, flags = 'r', mode = 0o666) =>
    [pathOf(path), flagsOf(flags ?? 'r'), modeOf(mode, 0o666) & ~0o22]],
  readlink: ['readlink', (path) => [pathOf(path)]],
  rename: ['rename', (old, made) => [pathOf(old, 'oldPath'), pathOf(made, 'newPath')]],
  rmdir: ['rmdir', (path) => [pathOf(path)]],
  stat: ['stat', (path) => [pathOf(path)], statsOf],
  symlink: ['symlink', (target, path) => [pathOf(target, 'target'), pathOf(path)]],
  truncate: ['truncate', (path, size = 0) => [pathOf(path), size]],
  unlink: ['unlink', (path) => [pathOf(path)]],
  utimes: ['utime', (path, atime, mtime) => [pathOf(path), Number(atime), Number(mtime)]],
};

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
  const [call, argsOf, result = (made) => made] = simple[name];
  const byFd = argsOf.toString().startsWith('(fd');
  define(
    name,
    (...args) => {
      let callback = args.pop();
      if (name === 'close' && callback === undefined && args.length === 0) callback = () => {};
      if (name === 'close' && typeof callback === 'number') {
        args.push(callback);
        callback = () => {};
      }
      callbackOf(callback);
      later(call, argsOf(...args), (error, made) => {
        if (error) return callback(error);
        const value = result(made, args);
        return value === undefined ? callback(null) : callback(null, value);
      });
    },
    (...args) => {
      const options = args[1];
      try {
        return result(binding.fs(call, ...argsOf(...args)), args);
      } catch (error) {
        if (options?.throwIfNoEntry === false && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    byFd || name === 'open' ? undefined :
      async (...args) => result(await promised(call, ...argsOf(...args)), args),
  );
}

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
    writeLater(path, data, options, options.flag, callback);
  },
  (path, data, options) => {
    options = optionsOf(options, writeDefaults);
    writeSync(path, data, options, options.flag);
  },
  async (path, data, options) => {
    options = optionsOf(options, writeDefaults);
    return writeWhole(path, data, options, options.flag);
  });
define(
  'appendFile',
  (path, data, options, callback) => {
    callback = callbackOf(callback || options);
    options = optionsOf(options, appendDefaults);
    writeLater(path, data, options, options.flag, callback);
  },
  (path, data, options) => {
    options = optionsOf(options, appendDefaults);
    writeSync(path, data, options, options.flag);
  },
  async (path, data, options) => {
    options = optionsOf(options, appendDefaults);
    return writeWhole(path, data, options, options.flag);
  });
define(
  'readdir',
  (path, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    options = optionsOf(options, {});
    path = pathOf(path);
    later('scandir', [path], (error, listed) => {
      if (error) return callback(error);
      return callback(
        null, options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options));
    });
  },
  (path, options) => {
    options = optionsOf(options, {});
    path = pathOf(path);
    const listed = binding.fs('scandir', path);
    return options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options);
  },
  async (path, options) => {
    options = optionsOf(options, {});
    path = pathOf(path);
    const listed = await promised('scandir', path);
    return options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options);
  });

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
    callback = callbackOf(typeof options === 'function' ? options : callback);
    path = pathOf(path);
    later('lstat', [path], () => {
      try {
        removeTree(path, typeof options === 'function' ? {} : options, false);
      } catch (error) {
        return callback(error);
      }
      return callback(null);
    });
  },
  (path, options) => removeTree(pathOf(path), options, true),
  async (path, options) => {
    path = pathOf(path);
    try {
      await promised('lstat', path);
    } catch { /* removeTree tells */ }
    removeTree(path, options, false);
  });

function copy(source, target, mode) {
  const data = readFileSync(source);
  writeSync(target, data, { mode: 0o644 }, mode & constants.COPYFILE_EXCL ? 'wx' : 'w');
}
define(
  'copyFile',
  (source, target, mode, callback) => {
    callback = callbackOf(typeof mode === 'function' ? mode : callback);
    binding.submit('fs.copyFile', CALL_MS, () => {
      try {
        copy(pathOf(source, 'src'), pathOf(target, 'dest'), typeof mode === 'number' ? mode : 0);
      } catch (error) {
        callback(copyError(error, source, target));
        return;
      }
      callback(null);
    });
  },
  (source, target, mode = 0) => {
    try {
      copy(pathOf(source, 'src'), pathOf(target, 'dest'), mode);
    } catch (error) {
      throw copyError(error, source, target);
    }
  },
  async (source, target, mode = 0) => new Promise((resolve, reject) => {
    fs.copyFile(source, target, mode, (error) => (error ? reject(error) : resolve()));
  }));

function copyError(error, source, target) {
  if (!error.syscall) return error;
  error.message = `${error.message.split(',')[0]}, copyfile '${source}' -> '${target}'`;
  error.stack = `Error: ${error.message}`;
  Object.assign(error, { syscall: 'copyfile', path: source, dest: target });
  return error;
}

let tempNames = 0;
const tempName = (prefix) => `${prefix}${(++tempNames).toString(36).padStart(6, 'a')}`;
define(
  'mkdtemp',
  (prefix, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    const path = tempName(prefix);
    later('mkdir', [path, false], (error) => callback(error, error ? undefined : path));
  },
  (prefix) => {
    const path = tempName(prefix);
    binding.fs('mkdir', path, false);
    return path;
  },
  async (prefix) => {
    const path = tempName(prefix);
    await promised('mkdir', path, false);
    return path;
  });

function realpath(path) {
  return binding.fs('realpath', require('path').resolve(pathOf(path)));
}
define(
  'realpath',
  (path, options, callback) => {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    later('realpath', [pathOf(path)], callback);
  },
  (path) => realpath(path),
  async (path) => promised('realpath', pathOf(path)));
fs.realpath.native = fs.realpath;
fs.realpathSync.native = fs.realpathSync;

// -- descriptors ------------------------------------------------------------------------------

function readArgs(buffer, offset, length, position) {
  if (offset !== null && typeof offset === 'object') {
    ({ offset, length, position } = offset);
  }
  offset ??= 0;
  return [buffer, offset, length ?? buffer.byteLength - offset, position ?? null];
}

fs.read = function read(fd, buffer, offset, length, position, callback) {
  const given = [fd, buffer, offset, length, position, callback];
  callback = callbackOf(given.reverse().find((one) => one !== undefined));
  if (!ArrayBuffer.isView(buffer)) {
    const options = typeof buffer === 'function' ? {} : buffer;
    buffer = options.buffer ?? Buffer.alloc(16384);
    ({ offset, length, position } = options);
  }
  const args = readArgs(
    buffer, typeof offset === 'function' ? 0 : offset,
    typeof length === 'function' ? undefined : length,
    typeof position === 'function' ? null : position);
  later('read', [checkFd(fd), ...args], (error, count) =>
    (error ? callback(error) : callback(null, count, buffer)));
};
fs.readSync = function readSync(fd, buffer, offset, length, position) {
  return binding.fs('read', checkFd(fd), ...readArgs(buffer, offset, length, position));
};

function writeArgs(data, offset, length, position) {
  if (typeof data === 'string') {
    return [Buffer.from(data, typeof length === 'string' ? length : 'utf8'),
            typeof offset === 'number' ? offset : null];
  }
  if (offset !== null && typeof offset === 'object') ({ offset, length, position } = offset);
  offset = typeof offset === 'number' ? offset : 0;
  length = typeof length === 'number' ? length : data.byteLength - offset;
  const part = new Uint8Array(data.buffer, data.byteOffset + offset, length);
  return [part, typeof position === 'number' ? position : null];
}

fs.write = function write(fd, data, ...rest) {
  const callback = callbackOf(rest.pop());
  later('write', [checkFd(fd), ...writeArgs(data, ...rest)], (error, count) =>
    (error ? callback(error) : callback(null, count, data)));
};
fs.writeSync = function writeSync(fd, data, ...rest) {
  return binding.fs('write', checkFd(fd), ...writeArgs(data, ...rest));
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
    callback = callbackOf(typeof position === 'function' ? position : callback);
    const place = typeof position === 'number' ? position : null;
    later('fstat', [checkFd(fd)], (error) => {
      if (error) return callback(error);
      return callback(null, many(fd, buffers, place), buffers);
    });
  };
  Object.defineProperty(fs[name], 'name', { value: name });
  fs[`${name}Sync`] = (fd, buffers, position = null) => many(checkFd(fd), buffers, position);
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
  later('access', [pathOf(path)], (error) => callback(!error));
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
    const args = readArgs(buffer, offset, length, position);
    const bytesRead = await promised('read', this.#open('read'), ...args);
    return { __proto__: null, bytesRead, buffer };
  }
  async readFile(options) { return readWhole(this.#open('readFile'), optionsOf(options, { flag: 'r' })); }
  async *readLines(options) {
    const readline = require('readline');
    yield* readline.createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }
  async stat() { return statsOf(await promised('fstat', this.#open('fstat'))); }
  async sync() { await promised('fstat', this.#open('fsync')); }
  async datasync() { await promised('fstat', this.#open('fdatasync')); }
  async truncate(size = 0) { return promised('ftruncate', this.#open('ftruncate'), size); }
  async write(data, ...rest) {
    const bytesWritten = await promised('write', this.#open('write'), ...writeArgs(data, ...rest));
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

promises.open = async function open(path, flags = 'r', mode = 0o666) {
  return new FileHandle(
    await promised('open', pathOf(path), flagsOf(flags), modeOf(mode, 0o666) & ~0o22));
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
require('fs_dir')({ fs, promises, Dirent, pathOf, later });
require('fs_copy')({ fs, promises, pathOf });
for (const name of ['watch', 'watchFile', 'unwatchFile', 'statfs', 'statfsSync', 'openAsBlob']) {
  Object.defineProperty(fs, name, {
    configurable: true,
    enumerable: false,
    get: () => binding.unsupported(
      `fs.${name}`, 'Files are virtual; the simple calls of fs are modelled.'),
  });
}
