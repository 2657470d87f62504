'use strict';

/** What the calls of the file system take: https://nodejs.org/docs/latest-v20.x/api/fs.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkBoolean, checkFunction, checkInt32, checkInteger, checkObject, checkSignal,
        checkUint32, invalidArgValue, nodeError, outOfRange } = require('internal_errors');
const process = require('process');

const constants = Object.freeze({
  UV_FS_SYMLINK_DIR: 1, UV_FS_SYMLINK_JUNCTION: 2, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2,
  UV_DIRENT_UNKNOWN: 0, UV_DIRENT_FILE: 1, UV_DIRENT_DIR: 2, UV_DIRENT_LINK: 3,
  UV_DIRENT_FIFO: 4, UV_DIRENT_SOCKET: 5, UV_DIRENT_CHAR: 6, UV_DIRENT_BLOCK: 7,
  EXTENSIONLESS_FORMAT_JAVASCRIPT: 0, EXTENSIONLESS_FORMAT_WASM: 1,
  S_IFMT: 61440, S_IFREG: 32768, S_IFDIR: 16384, S_IFCHR: 8192, S_IFBLK: 24576,
  S_IFIFO: 4096, S_IFLNK: 40960, S_IFSOCK: 49152,
  O_CREAT: 64, O_EXCL: 128, UV_FS_O_FILEMAP: 0, O_NOCTTY: 256, O_TRUNC: 512, O_APPEND: 1024,
  O_DIRECTORY: 65536, O_NOATIME: 262144, O_NOFOLLOW: 131072, O_SYNC: 1052672, O_DSYNC: 4096,
  O_DIRECT: 16384, O_NONBLOCK: 2048,
  S_IRWXU: 448, S_IRUSR: 256, S_IWUSR: 128, S_IXUSR: 64, S_IRWXG: 56, S_IRGRP: 32,
  S_IWGRP: 16, S_IXGRP: 8, S_IRWXO: 7, S_IROTH: 4, S_IWOTH: 2, S_IXOTH: 1,
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, UV_FS_COPYFILE_EXCL: 1, COPYFILE_EXCL: 1,
  UV_FS_COPYFILE_FICLONE: 2, COPYFILE_FICLONE: 2, UV_FS_COPYFILE_FICLONE_FORCE: 4,
  COPYFILE_FICLONE_FORCE: 4,
});

// -- paths ------------------------------------------------------------------------------------

function pathOf(path, name = 'path') {
  if (path !== null && typeof path === 'object' && path.href && path.protocol) {
    if (path.protocol !== 'file:') {
      throw nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    }
    return decodeURIComponent(path.pathname);
  }
  if (!binding.isUint8Array(path) && typeof path !== 'string') {
    throw binding.invalidArgType(name, 'of type string or an instance of Buffer or URL', path);
  }
  const text = typeof path === 'string' ? path : Buffer.from(path).toString();
  if (text.includes('\0')) {
    throw invalidArgValue(name, path, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return text;
}

// -- descriptors ------------------------------------------------------------------------------

/** As the calls check it that read and write. */
function fdOf(fd) {
  checkInt32(fd, 'fd', 0);
  return fd;
}

/** As all others do: what they tell of a number is plainer. */
function plainFdOf(fd) {
  if (typeof fd === 'bigint') {
    throw nodeError(
      'TypeError', 'ERR_INVALID_ARG_TYPE',
      `The "fd" argument must be of type number. Received type bigint (${fd})`);
  }
  if (typeof fd !== 'number') {
    const error = binding.invalidArgType('fd', 'of type number', fd);
    error.message = error.message.trimEnd();
    throw error;
  }
  const range = !Number.isInteger(fd) ? 'an integer' : '>= 0 && <= 2147483647';
  if (!Number.isInteger(fd) || fd < 0 || fd > 2147483647) {
    throw nodeError(
      'RangeError', 'ERR_OUT_OF_RANGE',
      `The value of "fd" is out of range. It must be ${range}. Received ${fd}`);
  }
  return fd;
}

/** Whether what stands for a file is a descriptor. */
const isFd = (file) => file === (file | 0);

// -- options ----------------------------------------------------------------------------------

function optionsOf(options, defaults = {}) {
  if (options === null || options === undefined || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { ...defaults, encoding: options };
  else if (typeof options !== 'object') {
    throw binding.invalidArgType('options', 'one of type string or object', options);
  }
  checkEncoding(options.encoding);
  checkSignal(options.signal);
  return options;
}

function checkEncoding(encoding) {
  if (encoding && encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
    throw invalidArgValue('encoding', encoding, 'is invalid encoding');
  }
}

function callbackOf(callback, name = 'cb') {
  checkFunction(callback, name);
  return callback;
}

/** Flags as the host takes them: letters. */
function flagsOf(flags, name = 'flags') {
  if (flags === undefined || flags === null) return 'r';
  if (typeof flags === 'number') {
    checkInt32(flags, name);
    const mode = flags & 3;
    if (flags & constants.O_APPEND) return mode === 2 ? 'a+' : 'a';
    if (flags & constants.O_TRUNC || flags & constants.O_CREAT) {
      return `w${flags & constants.O_EXCL ? 'x' : ''}${mode === 2 ? '+' : ''}`;
    }
    return mode === 0 ? 'r' : 'r+';
  }
  const known = typeof flags === 'string' &&
    /^(r|rs|sr|r\+|rs\+|sr\+|w|wx|xw|w\+|wx\+|xw\+|a|ax|xa|as|sa|a\+|ax\+|xa\+|as\+|sa\+)$/.test(flags);
  if (!known) throw invalidArgValue('flags', flags);
  const plain = flags.replace('s', '');
  return plain[0] === 'x' ? plain[1] + 'x' + plain.slice(2) : plain;
}

/** Permissions: a number, or a string of octal digits. */
function modeOf(mode, fallback = undefined, name = 'mode') {
  mode ??= fallback;
  if (typeof mode === 'string') {
    if (!/^[0-7]+$/.test(mode)) {
      throw invalidArgValue(name, mode, 'must be a 32-bit unsigned integer or an octal string');
    }
    mode = parseInt(mode, 8);
  }
  checkUint32(mode, name);
  return mode;
}

/** Permissions of what is made: the process's umask takes its share. */
const newModeOf = (mode, fallback) => modeOf(mode, fallback) & ~process.umask();

function folderOptionsOf(options) {
  let [mode, recursive] = [0o777, false];
  if (typeof options === 'number' || typeof options === 'string') mode = options;
  else if (options) {
    if (options.recursive !== undefined) recursive = options.recursive;
    if (options.mode !== undefined) mode = options.mode;
  }
  checkBoolean(recursive, 'options.recursive');
  return { mode: newModeOf(mode), recursive };
}

function removeOptionsOf(options, more = {}) {
  if (options === undefined) return { recursive: false, ...more };
  checkObject(options, 'options');
  const given = { retryDelay: 100, maxRetries: 0, recursive: false, ...more, ...options };
  checkBoolean(given.recursive, 'options.recursive');
  checkInt32(given.retryDelay, 'options.retryDelay', 0);
  checkUint32(given.maxRetries, 'options.maxRetries');
  if ('force' in more) checkBoolean(given.force, 'options.force');
  return given;
}

function inModes(mode) {
  if (mode < 0 || mode > 7) {
    throw nodeError('RangeError', 'ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7');
  }
  return mode;
}

/** The third argument of copyFile. */
function copyModeOf(mode) {
  if (mode === undefined || mode === null) return 0;
  if (typeof mode !== 'number') {
    throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'mode must be int32 or null/undefined');
  }
  if (Number.isNaN(mode)) {
    throw nodeError('RangeError', 'ERR_OUT_OF_RANGE', 'mode is out of range');
  }
  return inModes(Math.trunc(mode));
}

function checkLinkType(type) {
  if (typeof type === 'string' && !['dir', 'file', 'junction'].includes(type)) {
    throw nodeError(
      'Error', 'ERR_FS_INVALID_SYMLINK_TYPE',
      `Symlink type must be one of "dir", "file", or "junction". Received "${type}"`);
  }
}

/** Seconds since 1970; a number below 0 is now. */
function secondsOf(time, name = 'time') {
  if (typeof time === 'string' && +time == time) return +time;
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (binding.isDate(time)) return time.getTime() / 1000;
  throw binding.invalidArgType(name, 'an instance of Date or an Time in seconds', time);
}

function lengthOf(length, name = 'len') {
  checkInteger(length, name);
  return Math.max(0, length);
}

// -- data -------------------------------------------------------------------------------------

function bytesOf(data, encoding, name = 'data') {
  if (typeof data === 'string') {
    return Buffer.from(data, !encoding || encoding === 'buffer' ? 'utf8' : encoding);
  }
  if (ArrayBuffer.isView(data)) return data;
  throw binding.invalidArgType(
    name, 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

function checkView(buffer) {
  if (!ArrayBuffer.isView(buffer)) {
    throw binding.invalidArgType(
      'buffer', 'an instance of Buffer, TypedArray, or DataView', buffer);
  }
}

function positionOf(position) {
  if (position === undefined || position === null) return null;
  if (typeof position === 'number') {
    checkInteger(position, 'position', -1);
  } else if (typeof position === 'bigint') {
    if (position < -(2n ** 63n) || position > 2n ** 63n - 1n) {
      throw outOfRange('position', `>= ${-(2n ** 63n)} && <= ${2n ** 63n - 1n}`, position);
    }
    position = Number(position);
  } else {
    throw binding.invalidArgType('position', 'of type bigint or integer', position);
  }
  return position < 0 ? null : position;
}

/** `[buffer, offset, length, position]` of a read; a length of 0 reads nothing. */
function readPlace(buffer, offset, length, position) {
  if (offset === undefined) offset = 0;
  else checkInteger(offset, 'offset', 0);
  length |= 0;
  if (length === 0) return [buffer, offset, 0, null];
  if (buffer.byteLength === 0) {
    throw invalidArgValue('buffer', buffer, 'is empty and cannot be written');
  }
  if (length < 0) throw outOfRange('length', '>= 0', length);
  if (offset + length > buffer.byteLength) {
    throw outOfRange('length', `<= ${buffer.byteLength - offset}`, length);
  }
  return [buffer, offset, length, positionOf(position)];
}

/** The part of a buffer that is written: `[bytes, position]`. */
function writePlace(buffer, offset, length, position) {
  if (typeof offset === 'object') {
    ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset ?? {});
  }
  if (offset === undefined || offset === null) offset = 0;
  else checkInteger(offset, 'offset', 0);
  if (typeof length !== 'number') length = buffer.byteLength - offset;
  if (offset > buffer.byteLength) throw outOfRange('offset', `<= ${buffer.byteLength}`, offset);
  if (length > buffer.byteLength - offset) {
    throw outOfRange('length', `<= ${buffer.byteLength - offset}`, length);
  }
  if (length < 0) throw outOfRange('length', '>= 0', length);
  checkInt32(length, 'length', 0);
  const part = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
  return [part, typeof position === 'number' || typeof position === 'bigint' ? position : null];
}

/** What is written: `[bytes, position]`. */
function writtenOf(data, offset, length, position) {
  if (ArrayBuffer.isView(data)) return writePlace(data, offset, length, position);
  const bytes = bytesOf(data, Buffer.isEncoding(length) ? length : 'utf8', 'buffer');
  if (String(length).toLowerCase() === 'hex' && data.length % 2 !== 0) {
    throw invalidArgValue('encoding', length, `is invalid for data of length ${data.length}`);
  }
  return [bytes, typeof offset === 'number' ? offset : null];
}

function checkViews(buffers) {
  if (!Array.isArray(buffers) || !buffers.every((one) => ArrayBuffer.isView(one))) {
    throw binding.invalidArgType('buffers', 'an ArrayBufferView[]', buffers);
  }
}

module.exports = {
  bytesOf, callbackOf, checkEncoding, checkLinkType, checkView, checkViews, constants, copyModeOf,
  fdOf, flagsOf, folderOptionsOf, inModes, isFd, lengthOf, modeOf, newModeOf, optionsOf, pathOf,
  plainFdOf, readPlace, removeOptionsOf, secondsOf, writtenOf,
};
