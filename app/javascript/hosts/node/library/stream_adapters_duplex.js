'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexfromwebpair-options, and back */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkBoolean, checkObject, invalidArgValue } = require('internal_errors');
const {
  destroyAtTick, encoded, readableToWeb, tell, tellOf, throwAtTick, writableToWeb,
} = require('stream_adapters');
const { destroyer } = require('stream_destroy');
const { Duplex } = require('stream_duplex');
const { prematureClose } = require('stream_finished');
const { isDestroyed, isReadable, isWritable } = require('stream_kinds');

const { ReadableStream, WritableStream } = binding.primordial;

/** Promise.all of what no program can have changed, which takes Node some microtasks more. */
const all = (promises) => new Promise((resolve, reject) => {
  const safe = promises.map((promise) => new Promise((done, failed) => { promise.then(done, failed); }));
  Promise.all(safe).then(resolve, reject);
});

/** A Duplex over the two ends of the web's. */
class WebPair {
  #reader;
  #writer;
  #options;
  #isReadableOver = false;
  #isWritableOver = false;

  constructor({ readable, writable }, options) {
    this.#writer = writable.getWriter();
    this.#reader = readable.getReader();
    this.#options = options;
  }
  duplex() {
    const { allowHalfOpen = false, objectMode = false, encoding, highWaterMark, signal } = this.#options;
    const { decodeStrings = true } = this.#options;
    const made = new Duplex({
      allowHalfOpen, highWaterMark, objectMode, encoding, decodeStrings, signal,
      writev: (chunks, callback) => this.#writeAll(made, chunks, callback),
      write: (chunk, chunkEncoding, callback) =>
        this.#write(made, encoded(chunk, chunkEncoding, this.#options), callback),
      final: (callback) => {
        if (!this.#isWritableOver) tellOf(this.#writer.close(), callback, destroyAtTick(made));
      },
      read: () => {
        this.#reader.read().then(
          ({ value, done }) => { made.push(done ? null : value); },
          (error) => destroyer(made, error));
      },
      destroy: (error, callback) => this.#destroy(error, callback),
    });
    this.#follow(made);
    return made;
  }
  #follow(made) {
    const fail = (error) => {
      this.#isWritableOver = this.#isReadableOver = true;
      destroyer(made, error);
    };
    this.#writer.closed.then(() => {
      this.#isWritableOver = true;
      if (!made.writableEnded) destroyer(made, prematureClose());
    }, fail);
    this.#reader.closed.then(() => { this.#isReadableOver = true; }, fail);
  }
  #write(made, chunk, callback) {
    const destroy = (error) => destroyer(made, error);
    this.#writer.ready.then(
      () => tellOf(this.#writer.write(chunk), callback, destroy),
      (error) => tell(callback, error, destroy));
  }
  #writeAll(made, chunks, callback) {
    const done = (given) => {
      const errors = given.filter((error) => error);
      tell(callback, errors.length === 0 ? undefined : errors, destroyAtTick(made));
    };
    this.#writer.ready.then(
      () => all(chunks.map(({ chunk }) => this.#writer.write(chunk))).then(done, done), done);
  }
  #destroy(error, callback) {
    const done = () => tell(() => callback(error), undefined, throwAtTick);
    if (this.#isWritableOver && this.#isReadableOver) {
      done();
      return;
    }
    const closeWriter = async () => {
      if (!this.#isWritableOver) await this.#writer.abort(error);
    };
    const closeReader = async () => {
      if (!this.#isReadableOver) await this.#reader.cancel(error);
    };
    all([closeWriter(), closeReader()]).then(done, done);
  }
}

function fromWeb(pair = {}, options = {}) {
  checkObject(pair, 'pair');
  if (!(pair.readable instanceof ReadableStream)) {
    throw binding.invalidArgType('pair.readable', 'an instance of ReadableStream', pair.readable);
  }
  if (!(pair.writable instanceof WritableStream)) {
    throw binding.invalidArgType('pair.writable', 'an instance of WritableStream', pair.writable);
  }
  checkObject(options, 'options');
  const { objectMode = false, encoding } = options;
  checkBoolean(objectMode, 'options.objectMode');
  if (encoding !== undefined && !Buffer.isEncoding(encoding)) {
    throw invalidArgValue(encoding, 'options.encoding');
  }
  return new WebPair(pair, options).duplex();
}

function over(stream, method) {
  stream[method]();
  return stream;
}

/** The two sides of a duplex; one that is over is closed. */
function toWeb(duplex) {
  if (typeof duplex?._writableState !== 'object' || typeof duplex?._readableState !== 'object') {
    throw binding.invalidArgType('duplex', 'an instance of stream.Duplex', duplex);
  }
  if (isDestroyed(duplex)) {
    const writable = over(new WritableStream(), 'close');
    return { readable: over(new ReadableStream(), 'cancel'), writable };
  }
  const writable = isWritable(duplex) ? writableToWeb(duplex) : over(new WritableStream(), 'close');
  const readable = isReadable(duplex) ? readableToWeb(duplex) : over(new ReadableStream(), 'cancel');
  return { writable, readable };
}

module.exports = { fromWeb, toWeb };
