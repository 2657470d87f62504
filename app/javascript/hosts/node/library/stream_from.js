'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexfromsrc */

const binding = require('binding');
const { AbortError, nodeError } = require('internal_errors');
const process = require('process');

const { destroyer } = require('stream_destroy');
const { finished } = require('stream_finished');
const { fromIterable } = require('stream_from_iterable');
const { Duplex } = require('stream_duplex');
const {
  isDuplexStream, isIterable, isReadable, isReadableStream, isStream, isWebReadable,
  isWebWritable, isWritable, isWritableStream,
} = require('stream_kinds');
const { Readable } = require('stream_readable');
const { Writable } = require('stream_writable');

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
  if (isDuplexStream(body)) return body;
  if (isReadableStream(body)) return joined({ readable: body });
  if (isWritableStream(body)) return joined({ writable: body });
  if (isStream(body)) return joined({});
  if (isWebReadable(body)) return joined({ readable: Readable.fromWeb(body) });
  if (isWebWritable(body)) return joined({ writable: Writable.fromWeb(body) });
  if (typeof body === 'function') return ofFunction(body, name);
  if (body instanceof binding.primordial.Blob) return ofPromise(body.arrayBuffer());
  if (isIterable(body)) {
    return fromIterable(Duplexify, body, { objectMode: true, writable: false });
  }
  return ofSides(body) ?? ofPromise(body, name);
}

/** Of an object that has one side, or both. */
function ofSides(body) {
  if (isWebReadable(body?.readable) && isWebWritable(body?.writable)) return Duplex.fromWeb(body);
  if (typeof body?.readable !== 'object' && typeof body?.writable !== 'object') return undefined;
  const side = (value, is) => (value ? (is(value) ? value : duplexify(value)) : undefined);
  return joined({
    readable: side(body.readable, isReadableStream),
    writable: side(body.writable, isWritableStream),
  });
}

const KINDS = 'of type function or an instance of Blob, ReadableStream, WritableStream, Stream, ' +
  'Iterable, AsyncIterable, or Promise or { readable, writable } pair';

function ofPromise(promise, name) {
  const then = promise?.then;
  if (typeof then !== 'function') throw binding.invalidArgType(name, KINDS, promise);
  let made;
  then.call(
    promise,
    (value) => {
      if (value !== null && value !== undefined) made.push(value);
      made.push(null);
    },
    (error) => { destroyer(made, error); });
  made = new Duplexify({ objectMode: true, writable: false, read() {} });
  return made;
}

function ofFunction(body, name) {
  const { value, write, final, destroy } = fedGenerator(body);
  if (isDuplexStream(value)) return value; // a class
  if (isIterable(value)) {
    return fromIterable(Duplexify, value, { objectMode: true, write, final, destroy });
  }
  const then = value?.then;
  if (typeof then !== 'function') {
    throw nodeError(
      'TypeError', 'ERR_INVALID_RETURN_VALUE',
      'Expected Iterable, AsyncIterable or AsyncFunction to be returned from the ' +
      `"${name}" function but got ${binding.received(value)}.`);
  }
  let made;
  const settled = then.call(
    value,
    (result) => {
      if (result !== null && result !== undefined) {
        throw nodeError(
          'TypeError', 'ERR_INVALID_RETURN_VALUE',
          `Expected nully to be returned from the "body" function but got ${
            binding.received(result)}.`);
      }
    },
    (error) => { destroyer(made, error); });
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
  #callback;
  /** Whether it came, with nobody to be told; undefined at first, and null from then on. */
  get isOver() { return this.#callback === null; }
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

/** What is written to a Duplex goes to `target`; whoever calls settles `waits.finish`. */
function writeInto(made, target, waits) {
  made._write = (chunk, encoding, callback) => {
    if (target.write(chunk, encoding)) callback();
    else waits.drain.set(callback);
  };
  made._final = (callback) => {
    target.end();
    waits.finish.set(callback);
  };
  target.on('drain', () => waits.drain.settle());
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
  return !error && !waits.close.isOver ? new AbortError() : error;
}

/** One Duplex of a readable and a writable side. */
function joined({ readable: given, writable: target }) {
  const source = given && typeof given.read !== 'function' ? Readable.wrap(given) : given;
  const readable = Boolean(isReadable(source));
  const writable = Boolean(isWritable(target));
  const waits = newWaits();
  const release = (error) => {
    if (error) destroyer(source, error);
    if (!waits.close.settle(error) && error) made.destroy(error);
  };
  const made = new Duplexify({
    readableObjectMode: Boolean(source?.readableObjectMode),
    writableObjectMode: Boolean(target?.writableObjectMode),
    readable, writable,
  });
  if (writable) {
    finished(target, release);
    writeInto(made, target, waits);
    target.on('finish', () => waits.finish.settle());
  }
  if (readable) {
    finished(source, release);
    readFrom(made, source, waits);
  }
  made._destroy = (error, callback) => {
    const reason = stopWaiting(waits, error);
    if (waits.close.isOver) {
      callback(reason);
    } else {
      waits.close.set(callback);
      destroyer(target, reason);
      destroyer(source, reason);
    }
  };
  return made;
}

module.exports = { duplexify, newWaits, readFrom, stopWaiting, writeInto };
