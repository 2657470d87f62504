'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamfinishedstream-options-callback */

const binding = require('binding');
const { abortError, checkFunction, checkObject, checkSignal, nodeError } = require('internal_errors');
const process = require('process');
const {
  errorOf, isClientRequest, isClosed, isReadable, isReadableFinished, isReadableStream, isStream,
  isWebReadable, isWebWritable, isWritable, isWritableFinished, isWritableStream, willEmitClose,
} = require('stream_kinds');

const prematureClose = () =>
  nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close');

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
    this.stream = stream;
    this.callback = once(callback);
    this.readable = options.readable ?? isReadableStream(stream);
    this.writable = options.writable ?? isWritableStream(stream);
    this.closes = willEmitClose(stream) && isReadableStream(stream) === this.readable &&
      isWritableStream(stream) === this.writable;
    this.writableDone = isWritableFinished(stream, false);
    this.readableDone = isReadableFinished(stream, false);
    this.closed = isClosed(stream);
  }
  start(tellsErrors) {
    const { stream } = this;
    if (isClientRequest(stream)) this.#listenToRequest();
    else if (this.writable && !stream._writableState) this.#listenToLegacy();
    if (!this.closes && typeof stream.aborted === 'boolean') stream.on('aborted', this.onclose);
    stream.on('end', this.onend);
    stream.on('finish', this.onfinish);
    if (tellsErrors) stream.on('error', this.onerror);
    stream.on('close', this.onclose);
    if (this.closed) process.nextTick(this.onclose);
    else if (this.#isOver()) process.nextTick(this.onclosed);
  }
  #listenToRequest() {
    const { stream } = this;
    stream.on('complete', this.onfinish);
    if (!this.closes) stream.on('abort', this.onclose);
    if (stream.req) this.onrequest();
    else stream.on('request', this.onrequest);
  }
  #listenToLegacy() {
    this.stream.on('end', this.onlegacyfinish);
    this.stream.on('close', this.onlegacyfinish);
  }
  /** Whether no event will tell of the end any more. */
  #isOver() {
    const { stream, closes } = this;
    const [r, w] = [stream._readableState, stream._writableState];
    if (w?.errorEmitted || r?.errorEmitted) return !closes;
    if (!this.readable && (!closes || isReadable(stream)) &&
        (this.writableDone || isWritable(stream) === false) && !w?.pendingcb) {
      return true;
    }
    if (!this.writable && (!closes || isWritable(stream)) &&
        (this.readableDone || isReadable(stream) === false)) {
      return true;
    }
    return Boolean(r && stream.req && stream.aborted);
  }
  #tell(...args) {
    return Reflect.apply(this.callback, this.stream, args);
  }
  // The listeners have the names that they have in Node, where they are shown.
  onlegacyfinish = () => {
    if (!this.stream.writable) this.onfinish();
  };
  onrequest = () => { this.stream.req.on('finish', this.onfinish); };
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
    const cutOff = (this.readable && !this.readableDone && isReadableStream(stream, true) &&
      !isReadableFinished(stream, false)) ||
      (this.writable && !this.writableDone && !isWritableFinished(stream, false));
    this.onclosed(cutOff ? prematureClose : undefined);
  };
  /** An error that the stream has comes before `instead()`. */
  onclosed = (instead) => {
    this.closed = true;
    const errored = errorOf(this.stream, 'writable') || errorOf(this.stream, 'readable');
    if (errored && typeof errored !== 'boolean') this.#tell(errored);
    else if (instead) this.#tell(instead());
    else this.#tell();
  };
  forget = () => {
    const { stream } = this;
    this.callback = () => {};
    stream.removeListener('aborted', this.onclose);
    stream.removeListener('complete', this.onfinish);
    stream.removeListener('abort', this.onclose);
    stream.removeListener('request', this.onrequest);
    if (stream.req) stream.req.removeListener('finish', this.onfinish);
    stream.removeListener('end', this.onlegacyfinish);
    stream.removeListener('close', this.onlegacyfinish);
    stream.removeListener('finish', this.onfinish);
    stream.removeListener('end', this.onend);
    stream.removeListener('error', this.onerror);
    stream.removeListener('close', this.onclose);
  };
  abortWith(signal) {
    this.callback = abortable(signal, this.stream, this.callback, () => {
      const told = this.callback;
      this.forget();
      told.call(this.stream, abortError(signal));
    });
  }
}

/** The callback that stops listening to the signal; `abort` is called when that aborts before. */
function abortable(signal, stream, callback, abort) {
  if (signal.aborted) {
    process.nextTick(abort);
    return callback;
  }
  signal.addEventListener('abort', abort, { once: true });
  return once((...args) => {
    signal.removeEventListener('abort', abort);
    callback.apply(stream, args);
  });
}

/** Of a stream of the web, whose end a tick tells. */
function finishedWeb(stream, { signal }, callback) {
  let isAborted = false;
  let told = callback;
  if (signal) {
    told = abortable(signal, stream, callback, () => {
      isAborted = true;
      told.call(stream, abortError(signal));
    });
  }
  const tell = (...args) => {
    if (!isAborted) process.nextTick(() => told.apply(stream, args));
  };
  binding.webStreamEnd(stream).then(tell, tell);
  return () => {};
}

function finished(stream, options, callback) {
  if (arguments.length === 2) [callback, options] = [options, {}];
  else if (options === undefined || options === null) options = {};
  else checkObject(options, 'options');
  checkFunction(callback, 'callback');
  checkSignal(options.signal, 'options.signal');
  if (isWebReadable(stream) || isWebWritable(stream)) {
    return finishedWeb(stream, options, once(callback));
  }
  if (!isStream(stream)) {
    throw binding.invalidArgType(
      'stream', 'an instance of ReadableStream, WritableStream, or Stream', stream);
  }
  const watch = new Watch(stream, options, callback);
  watch.start(options.error !== false);
  if (options.signal && !watch.closed) watch.abortWith(options.signal);
  return watch.forget;
}

module.exports = { finished, once, prematureClose };
