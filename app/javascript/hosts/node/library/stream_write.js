'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#writablewritechunk-encoding-callback */

const binding = require('binding');
const { Buffer } = require('buffer');
const { unknownEncoding } = require('buffer_encodings');
const { nodeError } = require('internal_errors');
const process = require('process');
const { destroyedError, errorOrDestroy, multipleCallback } = require('stream_destroy');
const { callFinished, finishMaybe } = require('stream_ending');

const nothing = () => {};

/** `[chunk, encoding]` as `_write` gets them: bytes, unless the stream is of objects or wants text. */
function decoded(state, chunk, encoding) {
  if (state.objectMode) return [chunk, encoding];
  if (typeof chunk === 'string') {
    return state.decodeStrings !== false ? [Buffer.from(chunk, encoding), 'buffer'] : [chunk, encoding];
  }
  if (chunk instanceof Buffer) return [chunk, 'buffer'];
  if (ArrayBuffer.isView(chunk)) {
    return [Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), 'buffer'];
  }
  throw binding.invalidArgType(
    'chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk);
}

/** Whether there is room for more; the error of a stream that takes nothing. */
function write(stream, chunk, encoding, callback) {
  const state = stream._writableState;
  if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  if (typeof callback !== 'function') callback = nothing;
  if (chunk === null) {
    throw nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
  }
  if (!state.objectMode) {  // of objects it is handed on as it was given
    if (!encoding) encoding = state.defaultEncoding;
    else if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
      throw unknownEncoding(encoding);
    }
  }
  [chunk, encoding] = decoded(state, chunk, encoding);
  let error;
  if (state.ending) error = nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end');
  else if (state.destroyed) error = destroyedError('write');
  if (error) {
    process.nextTick(callback, error);
    errorOrDestroy(stream, error, true);
    return error;
  }
  state.pendingcb++;
  return writeOrBuffer(stream, state, chunk, encoding, callback);
}

function writeOrBuffer(stream, state, chunk, encoding, callback) {
  const size = state.objectMode ? 1 : chunk.length;
  state.length += size;
  if (state.writing || state.corked || state.errored || !state.constructed) {
    state.buffered.push({ chunk, encoding, callback });
  } else {
    startWrite(stream, state, size, callback, () => stream._write(chunk, encoding, state.onwrite));
  }
  const room = state.length < state.highWaterMark || state.length === 0; // if not written at once
  if (!room) state.needDrain = true;
  return room && !state.errored && !state.destroyed;
}

function startWrite(stream, state, size, callback, run) {
  state.writelen = size;
  state.writecb = callback;
  state.writing = true;
  state.sync = true;
  if (state.destroyed) state.onwrite(destroyedError('write'));
  else run();
  state.sync = false;
}

function onWrite(stream, error) {
  const state = stream._writableState;
  const { sync, writecb: callback } = state;
  if (typeof callback !== 'function') {
    errorOrDestroy(stream, multipleCallback());
    return;
  }
  state.writing = false;
  state.writecb = null;
  state.length -= state.writelen;
  state.writelen = 0;
  if (error) {
    void error.stack;
    state.errored ??= error;
    if (stream._readableState) stream._readableState.errored ??= error;
    if (sync) process.nextTick(onWriteError, stream, state, error, callback);
    else onWriteError(stream, state, error, callback);
    return;
  }
  if (state.buffered.length > 0) clearBuffer(stream, state);
  const drains = state.needDrain && state.length === 0;
  if (!sync) {
    afterWrite(stream, state, 1, callback);
  } else if (callback === nothing) {
    // Nobody waits for it: a tick is worth while only for a drain event.
    if (!state.afterWritePending && drains) {
      process.nextTick(afterWrite, stream, state, 1, callback);
      state.afterWritePending = true;
    } else {
      state.pendingcb--;
      if (state.ending) finishMaybe(stream, state, true);
    }
  } else if (state.afterWriteTickInfo !== null && state.afterWriteTickInfo.callback === callback) {
    state.afterWriteTickInfo.count++;
  } else {
    state.afterWriteTickInfo = { count: 1, callback };
    state.afterWritePending = true;
    process.nextTick(afterWriteTick, stream, state, state.afterWriteTickInfo);
  }
}

function onWriteError(stream, state, error, callback) {
  state.pendingcb--;
  callback(error);
  errorBuffer(state);
  errorOrDestroy(stream, error);
}

function afterWriteTick(stream, state, info) {
  state.afterWriteTickInfo = null;
  afterWrite(stream, state, info.count, info.callback);
}

function afterWrite(stream, state, count, callback) {
  state.afterWritePending = false;
  if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
    state.needDrain = false;
    stream.emit('drain');
  }
  while (count-- > 0) {
    state.pendingcb--;
    callback(null);
  }
  if (state.destroyed) errorBuffer(state);
  if (state.ending) finishMaybe(stream, state, true);
}

function errorBuffer(state) {
  if (state.writing) return;
  for (const { chunk, callback } of state.buffered.splice(0)) {
    state.length -= state.objectMode ? 1 : chunk.length;
    callback(state.errored ?? destroyedError('write'));
  }
  callFinished(state, state.errored ?? destroyedError('end'));
}

function clearBuffer(stream, state) {
  if (state.corked || state.bufferProcessing || state.destroyed || !state.constructed) return;
  const { buffered, objectMode } = state;
  if (buffered.length === 0) return;
  state.bufferProcessing = true;
  if (buffered.length > 1 && stream._writev) {
    const all = state.buffered.splice(0);
    state.pendingcb -= all.length - 1;
    const callback = (error) => {
      for (const one of all) one.callback(error);
    };
    const chunks = all.map(({ chunk, encoding }) => ({ chunk, encoding }));
    chunks.allBuffers = all.every((one) => one.encoding === 'buffer');
    startWrite(
      stream, state, state.length, callback, () => stream._writev(chunks, state.onwrite));
  } else {
    do {
      const { chunk, encoding, callback } = buffered.shift();
      const size = objectMode ? 1 : chunk.length;
      startWrite(
        stream, state, size, callback, () => stream._write(chunk, encoding, state.onwrite));
    } while (buffered.length > 0 && !state.writing);
  }
  state.bufferProcessing = false;
}

module.exports = { clearBuffer, errorBuffer, onWrite, write };
