'use strict';

/** Reading from and writing to open files: https://nodejs.org/docs/latest-v20.x/api/fs.html#fsreadfd-buffer-offset-length-position-callback */

const binding = require('binding');
const { Buffer } = require('buffer');
const { callbackOf, checkView, checkViews, fdOf, readPlace, writtenOf } = require('fs_arguments');
const { later } = require('fs_calls');
const { checkObject } = require('internal_errors');
const process = require('process');

/** Of a buffer that the caller has not given. */
const BUFFER_SIZE = 16384;

/** Options in the place of offset, length and position. */
function placeOf(buffer, options) {
  if (options !== undefined && options !== null) checkObject(options, 'options');
  const { offset = 0, length = buffer.byteLength - offset, position = null } = options ?? {};
  return [offset, length, position];
}

/** `[buffer, options, callback]` of a read with up to four arguments. */
function shortRead(given, buffer, offset, callback) {
  if (given === 4) {
    if (offset !== null) checkObject(offset, 'options');
    return [buffer, offset, callback];
  }
  if (given < 3) return [Buffer.alloc(BUFFER_SIZE), undefined, buffer];
  if (ArrayBuffer.isView(buffer)) return [buffer, undefined, offset];
  return [(buffer ?? {}).buffer ?? Buffer.alloc(BUFFER_SIZE), buffer, offset];
}

function read(fd, buffer, offset, length, position, callback) {
  fd = fdOf(fd);
  if (arguments.length <= 4) {
    let options;
    [buffer, options, callback] = shortRead(arguments.length, buffer, offset, length);
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
}

function readSync(fd, buffer, offset, length, position) {
  fd = fdOf(fd);
  checkView(buffer);
  if (arguments.length <= 3 || typeof offset === 'object') {
    [offset, length, position] = placeOf(buffer, offset);
  }
  const place = readPlace(buffer, offset, length, position);
  return place[2] === 0 ? 0 : binding.fs('read', fd, ...place);
}

function write(fd, data, offset, length, position, callback) {
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
}

function writeSync(fd, data, ...rest) {
  return binding.fs('write', fdOf(fd), ...writtenOf(data, ...rest));
}

/** How many bytes were read into the buffers, one after the other. */
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

/** How many bytes were written from the buffers, one after the other. */
function writeMany(fd, buffers, position) {
  let at = 0;
  for (const buffer of buffers) {
    at += binding.fs('write', fd, buffer, position === null ? null : position + at);
  }
  return at;
}

function formsOf(many) {
  return {
    withCallback(fd, buffers, position, callback) {
      fd = fdOf(fd);
      checkViews(buffers);
      callback = callbackOf(callback || position);
      const place = typeof position === 'number' ? position : null;
      later('fstat', [fd], (error) => {
        if (error) return callback(error);
        return callback(null, many(fd, buffers, place), buffers);
      });
    },
    sync(fd, buffers, position) {
      fd = fdOf(fd);
      checkViews(buffers);
      return many(fd, buffers, typeof position === 'number' ? position : null);
    },
  };
}

module.exports = {
  BUFFER_SIZE, placeOf, readMany, writeMany,
  forms: {
    read: { withCallback: read, sync: readSync },
    write: { withCallback: write, sync: writeSync },
    readv: formsOf(readMany),
    writev: formsOf(writeMany),
  },
};
