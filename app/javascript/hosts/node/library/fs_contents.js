'use strict';

/** What open files hold, read and written part by part. */

const { Buffer } = require('buffer');
const { bytesOf } = require('fs_arguments');
const { abortError } = require('internal_errors');
const { later, promised } = require('fs_calls');

/** The bytes of one call: https://github.com/nodejs/node/blob/v20.x/lib/internal/fs/read/context.js */
const CALL_SIZE = 512 * 1024;

function decoded(buffer, encoding) {
  return encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer;
}

/** Where the next part goes: an empty file is asked for one byte, to see that it is at its end. */
function targetOf(buffer, at) {
  return [buffer.length === 0 ? Buffer.alloc(1) : buffer, at, Math.min(CALL_SIZE, buffer.length - at) || 1];
}

/** `done(error, buffer)` with what was read; `own`: the file was opened for this and is read from its start. */
function fill(buffer, fd, { own, signal }, done, at = 0) {
  later('read', [fd, ...targetOf(buffer, at), own ? at : null], (error, count) => {
    if (signal?.aborted) return done(abortError(signal));
    if (error) return done(error);
    const end = at + count;
    if (count === 0 || end >= buffer.length) return done(null, buffer.subarray(0, end));
    return fill(buffer, fd, { own, signal }, done, end);
  });
}

/** A promise of all that is behind the file's place. */
async function readWhole(fd, { encoding, signal }) {
  if (signal?.aborted) throw abortError(signal);
  const size = (await promised('fstat', fd))[1];
  if (signal?.aborted) throw abortError(signal);
  const buffer = Buffer.alloc(size);
  let at = 0;
  while (true) {
    if (signal?.aborted) throw abortError(signal);
    const count = await promised('read', fd, ...targetOf(buffer, at), null);
    at += count;
    if (count === 0 || at >= size) break;
  }
  return decoded(buffer.subarray(0, at), encoding);
}

const isInParts = (data) => typeof data !== 'string' && !ArrayBuffer.isView(data) &&
  (typeof data?.[Symbol.asyncIterator] === 'function' || typeof data?.[Symbol.iterator] === 'function');

/** A promise that bytes, or those of an iterable, are behind the file's place. */
async function writeAll(fd, data, { encoding, signal }) {
  const checkAborted = () => {
    if (signal?.aborted) throw abortError(signal);
  };
  checkAborted();
  if (isInParts(data)) {
    for await (const part of data) {
      checkAborted();
      await writePart(fd, bytesOf(part, encoding), checkAborted, checkAborted);
    }
  } else {
    await writePart(fd, data, checkAborted);
  }
}

/** `before` and `after` each of its calls. */
async function writePart(fd, { buffer, byteOffset, byteLength }, before, after) {
  for (let at = 0; at < byteLength; at += CALL_SIZE) {
    before();
    const size = Math.min(CALL_SIZE, byteLength - at);
    await promised('write', fd, new Uint8Array(buffer, byteOffset + at, size), null);
    after?.();
  }
}

module.exports = { decoded, fill, isInParts, readWhole, writeAll };
