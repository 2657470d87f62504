'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamfinishedstream-options-callback */

const binding = require('binding');
const { abortError, checkFunction, checkObject, checkSignal, nodeError } = require('internal_errors');
const process = require('process');

const prematureClose = () =>
  nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close');

const isReadable = (stream) => typeof stream?.pipe === 'function' && Boolean(stream._readableState);
const isWritable = (stream) => Boolean(stream?._writableState);
const isStream = (value) => Boolean(value?._readableState || value?._writableState ||
  (typeof value?.write === 'function' && typeof value?.on === 'function') ||
  (typeof value?.pipe === 'function' && typeof value?.on === 'function'));

function willEmitClose(stream) {
  const states = [stream._writableState, stream._readableState].filter(Boolean);
  return states.some((state) => state.autoDestroy && state.emitClose && state.closed === false);
}

function once(callback) {
  let called = false;
  return function(...args) {
    if (called) return;
    called = true;
    Reflect.apply(callback, this, args);
  };
}

function finished(stream, options, callback) {
  if (callback === undefined) [callback, options] = [options, {}];
  options ??= {};
  checkObject(options, 'options');
  checkFunction(callback, 'callback');
  checkSignal(options.signal, 'options.signal');
  callback = once(callback);
  if (!isStream(stream)) {
    throw binding.invalidArgType(
      'stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
  }
  const readable = options.readable ?? isReadable(stream);
  const writable = options.writable ?? isWritable(stream);
  const r = stream._readableState;
  const w = stream._writableState;
  let closes = willEmitClose(stream) && isReadable(stream) === readable &&
    isWritable(stream) === writable;
  let writableDone = Boolean(w?.finished);
  let readableDone = Boolean(r?.endEmitted);

  const onFinish = () => {
    writableDone = true;
    if (stream.destroyed) closes = false;
    if (closes && (!stream.readable || readable)) return;
    if (!readable || readableDone) callback.call(stream);
  };
  const onEnd = () => {
    readableDone = true;
    if (stream.destroyed) closes = false;
    if (closes && (!stream.writable || writable)) return;
    if (!writable || writableDone) callback.call(stream);
  };
  const onError = (error) => callback.call(stream, error);
  let closed = Boolean(w?.closed || r?.closed);
  const onClose = () => {
    closed = true;
    const errored = w?.errored || r?.errored;
    if (errored && typeof errored !== 'boolean') return callback.call(stream, errored);
    if (readable && !readableDone && isReadable(stream) && !r?.endEmitted) {
      return callback.call(stream, prematureClose());
    }
    if (writable && !writableDone && !w?.finished) {
      return callback.call(stream, prematureClose());
    }
    return callback.call(stream);
  };
  const onClosed = () => {
    closed = true;
    const errored = w?.errored || r?.errored;
    if (errored && typeof errored !== 'boolean') return callback.call(stream, errored);
    return callback.call(stream);
  };
  stream.on('end', onEnd);
  stream.on('finish', onFinish);
  if (options.error !== false) stream.on('error', onError);
  stream.on('close', onClose);

  if (closed) {
    process.nextTick(onClose);
  } else if (w?.errorEmitted || r?.errorEmitted) {
    if (!closes) process.nextTick(onClosed);
  } else if (!readable && (!closes || stream.readable) && (writableDone || !stream.writable)) {
    process.nextTick(onClosed);
  } else if (!writable && (!closes || stream.writable) && (readableDone || !stream.readable)) {
    process.nextTick(onClosed);
  }

  const forget = () => {
    callback = () => {};
    stream.removeListener('finish', onFinish);
    stream.removeListener('end', onEnd);
    stream.removeListener('error', onError);
    stream.removeListener('close', onClose);
  };
  const { signal } = options;
  if (signal && !closed) {
    const abort = () => {
      const told = callback;
      forget();
      told.call(stream, abortError(signal));
    };
    if (signal.aborted) {
      process.nextTick(abort);
    } else {
      const told = callback;
      callback = once((...args) => {
        signal.removeEventListener('abort', abort);
        told.apply(stream, args);
      });
      signal.addEventListener('abort', abort, { once: true });
    }
  }
  return forget;
}

module.exports = { finished, isReadable, isStream, isWritable, once, prematureClose };
