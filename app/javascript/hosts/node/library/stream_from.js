'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexfromsrc */

const binding = require('binding');
const { AbortError, nodeError } = require('internal_errors');
const process = require('process');

const { finished } = require('stream_finished');
const { fromIterable } = require('stream_from_iterable');
const { Duplex } = require('stream_duplex');
const { isWebReadable, isWebWritable } = require('stream_pipeline_web');
const { Readable } = require('stream_readable');
const { Writable } = require('stream_writable');

const isReadableStream = (value) => typeof value?.pipe === 'function' && typeof value?.on === 'function';
const isWritableStream = (value) => typeof value?.write === 'function' && typeof value?.on === 'function';
const isIterable = (value) =>
  Boolean(value && (value[Symbol.asyncIterator] || value[Symbol.iterator]));

/** A Duplex of which a half can be missing. */
class Duplexify extends Duplex {
  constructor(options) {
    super(options);
    if (options?.readable === false) {
      Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true });
    }
    if (options?.writable === false) {
      Object.assign(
        this._writableState, { writable: false, ending: true, ended: true, finished: true });
    }
  }
}

function duplexify(body, name = 'body') {
  if (body instanceof Duplex) return body;
  if (isReadableStream(body) && isWritableStream(body)) return body;
  if (isReadableStream(body)) return joined({ readable: body });
  if (isWritableStream(body)) return joined({ writable: body });
  if (isWebReadable(body)) return joined({ readable: Readable.fromWeb(body) });
  if (isWebWritable(body)) return joined({ writable: Writable.fromWeb(body) });
  if (typeof body === 'function') return ofFunction(body, name);
  if (body instanceof binding.primordial.Blob) return ofPromise(body.arrayBuffer());
  if (isIterable(body)) {
    return fromIterable(Duplexify, body, { objectMode: true, writable: false });
  }
  if (typeof body?.readable === 'object' || typeof body?.writable === 'object') {
    const half = (value, is) => (value ? (is(value) ? value : duplexify(value)) : undefined);
    return joined({
      readable: half(body.readable, isReadableStream),
      writable: half(body.writable, isWritableStream),
    });
  }
  if (typeof body?.then === 'function') return ofPromise(body);
  throw binding.invalidArgType(
    name, 'of type function or an instance of Blob, ReadableStream, WritableStream, Stream, ' +
    'Iterable, AsyncIterable, or Promise or { readable, writable } pair', body);
}

function ofPromise(promise) {
  const made = new Duplexify({ objectMode: true, writable: false, read() {} });
  promise.then(
    (value) => {
      if (value !== null && value !== undefined) made.push(value);
      made.push(null);
    },
    (error) => made.destroy(error));
  return made;
}

function ofFunction(body, name) {
  const { value, write, final, destroy } = fedGenerator(body);
  if (isIterable(value)) {
    return fromIterable(Duplexify, value, { objectMode: true, write, final, destroy });
  }
  if (typeof value?.then !== 'function') {
    throw nodeError(
      'TypeError', 'ERR_INVALID_RETURN_VALUE',
      'Expected Iterable, AsyncIterable or AsyncFunction to be returned from the ' +
      `"${name}" function but got ${binding.received(value)}.`);
  }
  let made;
  const settled = value.then(
    (result) => {
      if (result !== null && result !== undefined) {
        throw nodeError(
          'TypeError', 'ERR_INVALID_RETURN_VALUE',
          `Expected nully to be returned from the "body" function but got ${
            binding.received(result)}.`);
      }
    },
    (error) => { made.destroy(error); });
  made = new Duplexify({
    objectMode: true, readable: false, write,
    final(callback) {
      final(async () => {
        try {
          await settled;
          process.nextTick(callback, null);
        } catch (error) {
          process.nextTick(callback, error);
        }
      });
    },
    destroy,
  });
  return made;
}

function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
}

/** What the function makes of an iterable that is fed by `write`. */
function fedGenerator(body) {
  let next = deferred();
  const controller = new AbortController();
  const { signal } = controller;
  const value = body((async function* () {
    while (true) {
      const { promise } = next;
      const { chunk, done, callback } = await promise;
      process.nextTick(callback);
      if (done) return;
      if (signal.aborted) throw new AbortError(undefined, { cause: signal.reason });
      next = deferred();
      yield chunk;
    }
  })(), { signal });
  return {
    value,
    write(chunk, encoding, callback) { next.resolve({ chunk, done: false, callback }); },
    final(callback) { next.resolve({ done: true, callback }); },
    destroy(error, callback) {
      controller.abort();
      callback(error);
    },
  };
}

/** What a stream waits for: each callback is called once, or forgotten. */
class Waiting {
  #callback = null;
  get is() { return this.#callback !== null; }
  set(callback) { this.#callback = callback; }
  forget() { this.#callback = null; }

  /** Whether there was a callback to call. */
  settle(...args) {
    const callback = this.#callback;
    this.#callback = null;
    callback?.(...args);
    return Boolean(callback);
  }
}

/** What is written to a Duplex goes to `target`; `whenFinished(listener)` tells of its end. */
function writeInto(made, target, waits, whenFinished) {
  made._write = (chunk, encoding, callback) => {
    if (target.write(chunk, encoding)) callback();
    else waits.drain.set(callback);
  };
  made._final = (callback) => {
    target.end();
    waits.finish.set(callback);
  };
  target.on('drain', () => waits.drain.settle());
  whenFinished(() => waits.finish.settle());
}

/** What is read from a Duplex comes from `source`. */
function readFrom(made, source, waits) {
  source.on('readable', () => waits.readable.settle());
  source.on('end', () => made.push(null));
  made._read = () => {
    while (true) {
      const chunk = source.read();
      if (chunk === null) {
        waits.readable.set(made._read);
        return;
      }
      if (!made.push(chunk)) return;
    }
  };
}

const newWaits = () => ({
  drain: new Waiting(), finish: new Waiting(), readable: new Waiting(), close: new Waiting(),
});

/** The Duplex is destroyed: nothing but its end is waited for; the error to end it with. */
function stopWaiting(waits, error) {
  for (const each of [waits.readable, waits.drain, waits.finish]) each.forget();
  return !error && waits.close.is ? new AbortError() : error;
}

/** One Duplex of a readable and a writable side. */
function joined({ readable: source, writable: target }) {
  const readable = Boolean(source?.readable);
  const writable = Boolean(target?.writable);
  const waits = newWaits();
  const release = (error) => {
    if (!waits.close.settle(error) && error) made.destroy(error);
  };
  const made = new Duplexify({
    readableObjectMode: Boolean(source?.readableObjectMode),
    writableObjectMode: Boolean(target?.writableObjectMode),
    readable, writable,
  });
  if (writable) {
    finished(target, (error) => {
      if (error && source) source.destroy(error);
      release(error);
    });
    writeInto(made, target, waits, (listener) => target.on('finish', listener));
  }
  if (readable) {
    finished(source, (error) => {
      if (error) source.destroy(error);
      release(error);
    });
    readFrom(made, source, waits);
  }
  made._destroy = (error, callback) => {
    const reason = stopWaiting(waits, error);
    if (target) target.destroy(reason);
    if (source) source.destroy(reason);
    callback(reason);
  };
  return made;
}

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamcomposestreams */
function compose(...streams) {
  if (streams.length === 0) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  }
  if (streams.length === 1) return duplexify(streams[0]);
  const parts = [...streams];
  const last = parts.length - 1;
  if (typeof parts[0] === 'function') parts[0] = duplexify(parts[0]);
  if (typeof parts[last] === 'function') parts[last] = duplexify(parts[last]);
  const { pipeline } = require('stream_pipeline');
  const waits = newWaits();
  const head = parts[0];
  const tail = pipeline(...parts, (error) => {
    if (waits.close.settle(error)) return;
    if (error) made.destroy(error);
    else if (!readable && !writable) made.destroy();
  });
  const writable = Boolean(head.writable);
  const readable = Boolean(tail.readable);
  const made = new Duplex({
    writableObjectMode: Boolean(head.writableObjectMode),
    readableObjectMode: Boolean(tail.readableObjectMode),
    writable, readable,
  });
  if (writable) writeInto(made, head, waits, (listener) => finished(tail, listener));
  if (readable) readFrom(made, tail, waits);
  made._destroy = (error, callback) => {
    const reason = stopWaiting(waits, error);
    if (!waits.close.is && tail.destroyed) {
      callback(reason);
    } else {
      waits.close.set(callback);
      if (!tail.destroyed) tail.destroy(reason);
    }
  };
  return made;
}

module.exports = { compose, duplexify };
