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

/** What a stream came to at its end: nothing, or the error that it ended with. */
class Watch {
  constructor(stream, options, callback) {
    const [r, w] = [stream._readableState, stream._writableState];
    this.stream = stream;
    this.callback = once(callback);
    this.readable = options.readable ?? isReadable(stream);
    this.writable = options.writable ?? isWritable(stream);
    this.closes = willEmitClose(stream) && isReadable(stream) === this.readable &&
      isWritable(stream) === this.writable;
    this.writableDone = Boolean(w?.finished);
    this.readableDone = Boolean(r?.endEmitted);
    this.closed = Boolean(w?.closed || r?.closed);
  }
  start(tellsErrors) {
    const { stream } = this;
    stream.on('end', this.onend);
    stream.on('finish', this.onfinish);
    if (tellsErrors) stream.on('error', this.onerror);
    stream.on('close', this.onclose);
    if (this.closed) process.nextTick(this.onclose);
    else if (this.#isOver()) process.nextTick(this.onclosed);
  }
  /** Whether no event will tell of the end any more. */
  #isOver() {
    const { stream, closes } = this;
    if (stream._writableState?.errorEmitted || stream._readableState?.errorEmitted) return !closes;
    if (!this.readable && (!closes || stream.readable) && (this.writableDone || !stream.writable)) {
      return true;
    }
    return !this.writable && (!closes || stream.writable) && (this.readableDone || !stream.readable);
  }
  #tell(...args) {
    return Reflect.apply(this.callback, this.stream, args);
  }
  // The listeners have the names that they have in Node, where they are shown.
  onfinish = () => {
    this.writableDone = true;
    if (this.stream.destroyed) this.closes = false;
    if (this.closes && (!this.stream.readable || this.readable)) return;
    if (!this.readable || this.readableDone) this.#tell();
  };
  onend = () => {
    this.readableDone = true;
    if (this.stream.destroyed) this.closes = false;
    if (this.closes && (!this.stream.writable || this.writable)) return;
    if (!this.writable || this.writableDone) this.#tell();
  };
  onerror = (error) => this.#tell(error);
  onclose = () => {
    const { stream } = this;
    const cutOff = (this.readable && !this.readableDone && isReadable(stream) &&
      !stream._readableState?.endEmitted) ||
      (this.writable && !this.writableDone && !stream._writableState?.finished);
    this.onclosed(cutOff ? prematureClose : undefined);
  };
  /** An error that the stream has comes before `errorOf()`. */
  onclosed = (errorOf) => {
    this.closed = true;
    const errored = this.stream._writableState?.errored || this.stream._readableState?.errored;
    if (errored && typeof errored !== 'boolean') this.#tell(errored);
    else if (errorOf) this.#tell(errorOf());
    else this.#tell();
  };
  forget = () => {
    const { stream } = this;
    this.callback = () => {};
    stream.removeListener('finish', this.onfinish);
    stream.removeListener('end', this.onend);
    stream.removeListener('error', this.onerror);
    stream.removeListener('close', this.onclose);
  };
  abortWith(signal) {
    const abort = () => {
      const told = this.callback;
      this.forget();
      told.call(this.stream, abortError(signal));
    };
    if (signal.aborted) {
      process.nextTick(abort);
      return;
    }
    const told = this.callback;
    this.callback = once((...args) => {
      signal.removeEventListener('abort', abort);
      told.apply(this.stream, args);
    });
    signal.addEventListener('abort', abort, { once: true });
  }
}

function finished(stream, options, callback) {
  if (callback === undefined) [callback, options] = [options, {}];
  options ??= {};
  checkObject(options, 'options');
  checkFunction(callback, 'callback');
  checkSignal(options.signal, 'options.signal');
  if (!isStream(stream)) {
    throw binding.invalidArgType(
      'stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
  }
  const watch = new Watch(stream, options, callback);
  watch.start(options.error !== false);
  if (options.signal && !watch.closed) watch.abortWith(options.signal);
  return watch.forget;
}

module.exports = { finished, isReadable, isStream, isWritable, once, prematureClose };
