'use strict';

/** How streams end early, and how errors reach them: the order of 'error' and 'close'. */

const { AbortError, bothErrors, nodeError } = require('internal_errors');
const process = require('process');
const {
  IS_DESTROYED, isClientRequest, isDestroyed, isFinished, isServerRequest,
} = require('stream_kinds');

function states(stream) {
  return [stream._readableState, stream._writableState].filter(Boolean);
}

function keepError(stream, error) {
  if (!error) return;
  void error.stack;
  for (const state of states(stream)) state.errored ??= error;
}

function destroy(error, callback) {
  const [first] = states(this);
  if (states(this).some((state) => state.destroyed)) {
    if (typeof callback === 'function') callback();
    return this;
  }
  keepError(this, error);
  for (const state of states(this)) state.destroyed = true;
  if (first && !states(this).every((state) => state.constructed)) {
    this.once(kDestroy, (later) => runDestroy(this, bothErrors(later, error), callback));
  } else {
    runDestroy(this, error, callback);
  }
  return this;
}

const kDestroy = Symbol('kDestroy');

function runDestroy(stream, error, callback) {
  let called = false;
  const done = (problem) => {
    if (called) return;
    called = true;
    keepError(stream, problem);
    for (const state of states(stream)) state.closed = true;
    if (typeof callback === 'function') callback(problem);
    if (problem) process.nextTick(emitErrorAndClose, stream, problem);
    else process.nextTick(emitClose, stream);
  };
  try {
    stream._destroy(error || null, done);
  } catch (problem) {
    done(problem);
  }
}

function emitErrorAndClose(stream, error) {
  emitError(stream, error);
  emitClose(stream);
}

function emitClose(stream) {
  const all = states(stream);
  for (const state of all) state.closeEmitted = true;
  if (all.length === 0 || all.some((state) => state.emitClose)) stream.emit('close');
}

function emitError(stream, error) {
  const all = states(stream);
  if (all.some((state) => state.errorEmitted)) return;
  for (const state of all) state.errorEmitted = true;
  stream.emit('error', error);
}

function errorOrDestroy(stream, error, sync) {
  const all = states(stream);
  if (all.some((state) => state.destroyed)) return;
  if (all.some((state) => state.autoDestroy)) {
    stream.destroy(error);
  } else if (error) {
    keepError(stream, error);
    if (sync) process.nextTick(emitError, stream, error);
    else emitError(stream, error);
  }
}

/** Run `_construct`, if the stream has one, at the next tick; then `callback`. */
function construct(stream, callback) {
  if (typeof stream._construct !== 'function') return;
  for (const state of states(stream)) state.constructed = false;
  stream.once(kConstruct, callback);
  if (stream.listenerCount(kConstruct) > 1) return;
  process.nextTick(runConstruct, stream);
}

const kConstruct = Symbol('kConstruct');

function runConstruct(stream) {
  const done = onlyOnce(stream, (error) => {
    for (const state of states(stream)) state.constructed = true;
    if (states(stream).some((state) => state.destroyed)) stream.emit(kDestroy, error);
    else if (error) errorOrDestroy(stream, error, true);
    else stream.emit(kConstruct);
  });
  try {
    stream._construct((error) => process.nextTick(done, error));
  } catch (error) {
    process.nextTick(done, error);
  }
}

/** What the stream's own method calls when it is done; calling it again is the stream's error. */
function onlyOnce(stream, callback) {
  let called = false;
  return (error) => {
    if (called) {
      errorOrDestroy(stream, error ?? multipleCallback());
      return;
    }
    called = true;
    callback(error);
  };
}

function multipleCallback() {
  return nodeError('Error', 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times');
}

/** Of a call, `name`, to a stream that is destroyed. */
function destroyedError(name) {
  return nodeError(
    'Error', 'ERR_STREAM_DESTROYED', `Cannot call ${name} after a stream was destroyed`);
}

/** A stream's method: it can be used anew. */
function undestroy() {
  const { _readableState: readable, _writableState: writable } = this;
  for (const state of states(this)) {
    Object.assign(state, {
      constructed: true, closed: false, closeEmitted: false, destroyed: false, errored: null,
      errorEmitted: false,
    });
  }
  if (readable) {
    const over = readable.readable === false;
    Object.assign(readable, { reading: false, ended: over, endEmitted: over });
  }
  if (writable) {
    const over = writable.writable === false;
    Object.assign(writable, {
      finalCalled: false, prefinished: false, ended: over, ending: over, finished: over,
    });
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/stream.html, `stream.destroy`: of whatever kind it is. */
function destroyer(stream, error) {
  if (!stream || isDestroyed(stream)) return;
  if (!error && !isFinished(stream)) error = new AbortError();
  if (isServerRequest(stream)) {
    stream.socket = null;
    stream.destroy(error);
  } else if (isClientRequest(stream)) {
    stream.abort();
  } else if (isClientRequest(stream.req)) {
    stream.req.abort();
  } else if (typeof stream.destroy === 'function') {
    stream.destroy(error);
  } else if (typeof stream.close === 'function') {
    stream.close();
  } else {
    process.nextTick(closeLegacy, stream, error);
  }
  if (!stream.destroyed) stream[IS_DESTROYED] = true;
}

function closeLegacy(stream, error) {
  if (error) stream.emit('error', error);
  if (error) process.nextTick(closeLegacy, stream);
  else stream.emit('close');
}

module.exports = {
  construct, destroy, destroyedError, destroyer, errorOrDestroy, multipleCallback, onlyOnce,
  undestroy,
};
