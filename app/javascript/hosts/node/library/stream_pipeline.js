'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback */

const binding = require('binding');
const { abortError, checkFunction, checkSignal, nodeError } = require('internal_errors');
const process = require('process');
const { destroyedError } = require('stream_destroy');
const { finished, isReadable, isStream, once } = require('stream_finished');
const { isWebStream, isWebTransform, pumpToWeb, readableOf } = require('stream_pipeline_web');

const isIterable = (value) =>
  Boolean(value && (value[Symbol.asyncIterator] || value[Symbol.iterator]));

function destroyer(stream, reading, writing) {
  let done = false;
  stream.on('close', () => { done = true; });
  finished(stream, { readable: reading, writable: writing }, (error) => { done = !error; });
  return (error) => {
    if (done) return;
    done = true;
    const { req } = stream;  // an answer of a server: its request is given up
    if (req?.setHeader && typeof req.abort === 'function') req.abort();
    else stream.destroy(error || destroyedError('pipe'));
  };
}

/** Write all that the iterable gives. */
async function pump(iterable, writable, finish, { end }) {
  let error;
  let wake = null;
  const resume = (problem) => {
    if (problem) error = problem;
    if (wake) {
      const callback = wake;
      wake = null;
      callback();
    }
  };
  const wait = () => new Promise((resolve, reject) => {
    if (error) {
      reject(error);
    } else {
      wake = () => (error ? reject(error) : resolve());
    }
  });
  writable.on('drain', resume);
  const forget = finished(writable, { readable: false }, resume);
  try {
    if (writable.writableNeedDrain) await wait();
    for await (const chunk of iterable) {
      if (!writable.write(chunk)) await wait();
    }
    if (end) {
      writable.end();
      await wait();
    }
    finish();
  } catch (problem) {
    finish(error !== problem ? error ?? problem : problem);
  } finally {
    forget();
    writable.off('drain', resume);
  }
}

function pipeline(...streams) {
  const callback = streams.pop();
  checkFunction(callback, 'streams[stream.length - 1]');
  return run(streams, once(callback));
}

function checkIterable(made, expected, from) {
  if (isIterable(made)) return;
  throw nodeError(
    'TypeError', 'ERR_INVALID_RETURN_VALUE',
    `Expected ${expected} to be returned from the "${from}" function but got ${binding.received(made)}.`);
}

/** Streams, iterables and functions, one behind the other. */
class Pipeline {
  #streams;
  #callback;
  #signal;
  #endsLast;
  #error;
  #value;
  #left = 0;
  #destroys = [];
  #lastOnes = [];

  constructor(streams, callback, { signal, end }) {
    this.#streams = streams;
    this.#callback = callback;
    this.#signal = signal;
    this.#endsLast = end !== false;
  }
  /** The last stream. */
  start() {
    this.#signal?.addEventListener('abort', this.#abort, { once: true });
    let result;
    this.#streams.forEach((stream, i) => {
      if (isStream(stream)) this.#watch(stream, i);
      if (i === 0) result = this.#source(stream);
      else if (typeof stream === 'function') result = this.#call(stream, i, result);
      else result = this.#join(stream, i, result);
    });
    if (this.#signal?.aborted) process.nextTick(this.#abort);
    return result;
  }
  #abort = () => this.#finishOne(abortError(this.#signal), false);
  #finish = (problem) => this.#finishOne(problem, --this.#left === 0);
  #finishOne(problem, final) {
    if (problem && (!this.#error || this.#error.code === 'ERR_STREAM_PREMATURE_CLOSE')) {
      this.#error = problem;
    }
    if (!this.#error && !final) return;
    while (this.#destroys.length) this.#destroys.shift()(this.#error);
    this.#signal?.removeEventListener('abort', this.#abort);
    if (final) {
      if (!this.#error) this.#lastOnes.forEach((one) => one());
      process.nextTick(this.#callback, this.#error, this.#value);
    }
  }
  #isLast(i) { return i === this.#streams.length - 1; }
  #ends(i) { return !this.#isLast(i) || this.#endsLast; }
  #watch(stream, i) {
    if (this.#ends(i)) this.#destroys.push(destroyer(stream, !this.#isLast(i), i > 0));
    const onError = (problem) => {
      if (problem && problem.name !== 'AbortError' && problem.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        this.#finish(problem);
      }
    };
    stream.on('error', onError);
    if (isReadable(stream) && this.#isLast(i)) {
      this.#lastOnes.push(() => stream.removeListener('error', onError));
    }
  }
  #source(stream) {
    if (typeof stream === 'function') {
      const made = stream({ signal: this.#signal });
      checkIterable(made, 'Iterable, AsyncIterable or Stream', 'source');
      return made;
    }
    if (isIterable(stream) || isReadable(stream) || isWebTransform(stream)) return stream;
    return require('stream_duplex').Duplex.from(stream);
  }
  #call(fn, i, source) {
    const made = fn(readableOf(source), { signal: this.#signal });
    if (this.#isLast(i)) return this.#outcome(made, this.#ends(i));
    checkIterable(made, 'AsyncIterable', `transform[${i - 1}]`);
    return made;
  }
  /** What the last function gives comes through a stream, so that a stream can be waited for. */
  #outcome(made, end) {
    const { PassThrough } = require('stream_duplex');
    const through = new PassThrough({ objectMode: true });
    const { then } = made ?? {};
    if (typeof then === 'function') {
      this.#left++;
      then.call(made, (settled) => {
        this.#value = settled;
        if (settled !== null && settled !== undefined) through.write(settled);
        if (end) through.end();
        process.nextTick(this.#finish);
      }, (problem) => {
        through.destroy(problem);
        process.nextTick(this.#finish, problem);
      });
    } else {
      checkIterable(made, 'AsyncIterable or Promise', 'destination');
      this.#left++;
      pump(made, through, this.#finish, { end });
    }
    this.#destroys.push(destroyer(through, false, true));
    return through;
  }
  #join(stream, i, source) {
    const end = this.#ends(i);
    source = readableOf(source);
    if (isWebStream(stream)) {
      this.#left++;
      pumpToWeb(source, stream, this.#finish, { end });
      return stream;
    }
    if (!isStream(stream)) return require('stream_duplex').Duplex.from(stream);
    if (isReadable(source)) {
      this.#left += 2;
      pipeTo(source, stream, this.#finish, { end });
    } else if (isIterable(source)) {
      this.#left++;
      pump(source, stream, this.#finish, { end });
    } else {
      throw binding.invalidArgType(
        'val', 'an instance of Readable, Iterable, or AsyncIterable', source);
    }
    return stream;
  }
}

function run(streams, callback, options = {}) {
  binding.firstUse('pipeline');
  if (streams.length === 1 && Array.isArray(streams[0])) [streams] = streams;
  if (streams.length < 2) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  }
  checkSignal(options.signal, 'options.signal');
  return new Pipeline(streams, callback, options).start();
}

function pipeTo(source, target, finish, { end }) {
  let ended = false;
  target.on('close', () => {
    if (!ended) {
      finish(nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
    }
  });
  source.pipe(target, { end: false });
  if (end) {
    const endTarget = () => {
      ended = true;
      target.end();
    };
    if (source.readableEnded) process.nextTick(endTarget);
    else source.once('end', endTarget);
  } else {
    finish();
  }
  finished(source, { readable: true, writable: false }, (error) => {
    const state = source._readableState;
    if (error && error.code === 'ERR_STREAM_PREMATURE_CLOSE' && state?.ended && !state.errored &&
        !state.errorEmitted) {
      source.once('end', finish).once('error', finish);
    } else {
      finish(error);
    }
  });
  return finished(target, { readable: false, writable: true }, finish);
}

module.exports = { pipeline, run };
