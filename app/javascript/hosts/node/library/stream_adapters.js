'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html, between the two kinds of streams. */

const binding = require('binding');
const { Buffer } = require('buffer');
const { finished } = require('stream_finished');
const { isReadable, isWritable } = require('stream_kinds');
const { AbortError, nodeError } = require('internal_errors');
const process = require('process');
const {
  ReadableStream, WritableStream, ByteLengthQueuingStrategy, CountQueuingStrategy,
} = binding.primordial;

/** How an end that nobody asked for is told to the web's side. */
function asAbort(error) {
  if (error?.code !== 'ERR_STREAM_PREMATURE_CLOSE') return error;
  return new AbortError(undefined, { cause: error });
}

/** Calls with the error, if there is one; what the call throws is handled by `failed`. */
function tell(callback, error, failed) {
  try {
    callback(error);
  } catch (thrown) {
    failed(thrown);
  }
}

/** The same with what the promise came to. */
function tellOf(promise, callback, failed) {
  promise.then(
    () => tell(callback, undefined, failed), (error) => tell(callback, error, failed));
}

const destroyAtTick = (stream) => (error) => {
  process.nextTick(() => { stream.destroy(error); });
};

const throwAtTick = (error) => process.nextTick(() => { throw error; });

function readableFromWeb(Readable, stream, options) {
  if (!(stream instanceof ReadableStream)) {
    throw binding.invalidArgType('readableStream', 'an instance of ReadableStream', stream);
  }
  const reader = stream.getReader();
  let isOver = false;
  const made = new Readable({
    ...options,
    read() {
      reader.read().then(
        ({ value, done }) => { made.push(done ? null : value); },
        (error) => { made.destroy(error); });
    },
    destroy(error, callback) {
      if (isOver) callback(error);
      else tellOf(reader.cancel(error), () => callback(error), throwAtTick);
    },
  });
  reader.closed.then(
    () => { isOver = true; },
    (error) => {
      isOver = true;
      made.destroy(error);
    });
  return made;
}

function readableToWeb(readable, options) {
  if (typeof readable?._readableState !== 'object') {
    throw binding.invalidArgType('streamReadable', 'an instance of stream.Readable', readable);
  }
  if (readable.destroyed || !isReadable(readable)) {
    const over = new ReadableStream();
    over.cancel();
    return over;
  }
  let controller;
  let isCancelled = false;
  const holdsObjects = readable.readableObjectMode;
  const highWaterMark = readable.readableHighWaterMark;
  readable.pause();
  const forget = finished(readable, (problem) => {
    const error = asAbort(problem);
    forget();
    readable.on('error', () => {});
    if (error) controller.error(error);
    else if (!isCancelled) controller.close();
  });
  readable.on('data', (chunk) => {
    controller.enqueue(Buffer.isBuffer(chunk) && !holdsObjects ? new Uint8Array(chunk) : chunk);
    if (controller.desiredSize <= 0) readable.pause();
  });
  return new ReadableStream({
    start(given) { controller = given; },
    pull() { readable.resume(); },
    cancel(reason) {
      isCancelled = true;
      readable.destroy(reason);
    },
  }, options?.strategy ?? (holdsObjects ? new CountQueuingStrategy({ highWaterMark }) :
    new ByteLengthQueuingStrategy({ highWaterMark })));
}

/** The bytes of a text, if the stream is one of bytes. */
function encoded(chunk, encoding, { decodeStrings = true, objectMode = false }) {
  const encodes = typeof chunk === 'string' && decodeStrings && !objectMode;
  return encodes ? new Uint8Array(Buffer.from(chunk, encoding)) : chunk;
}

/** What is written goes to a stream of the web. */
class WebSink {
  #writer;
  #options;
  #isOver = false;

  constructor(stream, options) {
    this.#writer = stream.getWriter();
    this.#options = options;
  }
  /** Once the web's side is over, so is `made`. */
  follow(made) {
    this.#writer.closed.then(() => {
      this.#isOver = true;
      if (made.writableEnded) return;
      made.destroy(nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
    }, (error) => {
      this.#isOver = true;
      made.destroy(error);
    });
  }
  write(made, chunk, encoding, callback) {
    const bytes = encoded(chunk, encoding, this.#options);
    const destroy = (error) => { made.destroy(error); };
    this.#writer.ready.then(
      () => { tellOf(this.#writer.write(bytes), callback, destroy); },
      (error) => tell(callback, error, destroy));
  }
  writeAll(made, chunks, callback) {
    tellOf(
      this.#writer.ready.then(() => Promise.all(chunks.map(({ chunk }) => this.#writer.write(chunk)))),
      callback, destroyAtTick(made));
  }
  destroy(error, callback) {
    if (this.#isOver) callback(error);
    else tellOf(error ? this.#writer.abort(error) : this.#writer.close(), () => callback(error), throwAtTick);
  }
  finish(made, callback) {
    if (!this.#isOver) tellOf(this.#writer.close(), callback, destroyAtTick(made));
  }
}

function writableFromWeb(Writable, stream, options) {
  if (!(stream instanceof WritableStream)) {
    throw binding.invalidArgType('writableStream', 'an instance of WritableStream', stream);
  }
  const sink = new WebSink(stream, options ?? {});
  const made = new Writable({
    ...options,
    writev(chunks, callback) { sink.writeAll(made, chunks, callback); },
    write(chunk, encoding, callback) { sink.write(made, chunk, encoding, callback); },
    destroy(error, callback) { sink.destroy(error, callback); },
    final(callback) { sink.finish(made, callback); },
  });
  sink.follow(made);
  return made;
}

/** A promise, and what settles it. */
function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

function writableToWeb(writable) {
  if (typeof writable?._writableState !== 'object') {
    throw binding.invalidArgType('streamWritable', 'an instance of stream.Writable', writable);
  }
  if (writable.destroyed || !isWritable(writable)) {
    const over = new WritableStream();
    over.close();
    return over;
  }
  const state = {};
  const highWaterMark = writable.writableHighWaterMark;
  const forget = finished(writable, (problem) => {
    forget();
    writable.on('error', () => {});
    settleSink(state, asAbort(problem));
  });
  writable.on('drain', () => { state.drained?.resolve(); });
  return new WritableStream({
    start(given) { state.controller = given; },
    write(chunk) {
      if (writable.writableNeedDrain || !writable.write(chunk)) {
        state.drained = deferred();
        return state.drained.promise.finally(() => { state.drained = undefined; });
      }
    },
    abort(reason) { writable.destroy(reason); },
    close() {
      if (state.closed !== undefined || writable.writableEnded) return Promise.resolve();
      state.closed = deferred();
      writable.end();
      return state.closed.promise;
    },
  }, writable.writableObjectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });
}

/** The writable stream is over: so is what writes to it. */
function settleSink(state, error) {
  const waiting = state.closed;
  state.closed = undefined;
  if (error) {
    state.drained?.reject(error);
    waiting?.reject(error);
    state.controller.error(error);
  } else if (waiting) {
    waiting.resolve();
  } else {
    state.controller.error(new AbortError());
  }
}

/** The adapters as static methods. */
module.exports = function install({ Readable, Writable, Duplex }) {
  Readable.fromWeb = (stream, options) => readableFromWeb(Readable, stream, options);
  Readable.toWeb = readableToWeb;
  Writable.fromWeb = (stream, options) => writableFromWeb(Writable, stream, options);
  Writable.toWeb = writableToWeb;
  Duplex.fromWeb = (pair, options) => require('stream_adapters_duplex').fromWeb(pair, options);
  Duplex.toWeb = (duplex) => require('stream_adapters_duplex').toWeb(duplex);
};
Object.assign(module.exports, {
  destroyAtTick, encoded, readableToWeb, tell, tellOf, throwAtTick, writableToWeb,
});
