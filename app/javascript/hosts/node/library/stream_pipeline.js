'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback */

const binding = require('binding');
const { abortError, bothErrors, checkFunction, checkSignal, nodeError } =
  require('internal_errors');
const process = require('process');
const { destroyedError, destroyer } = require('stream_destroy');
const { finished, once, prematureClose } = require('stream_finished');
const {
  isAsyncIterable, isIterable, isReadable, isReadableFinished, isReadableStream, isStream,
  isWebReadable, isWebStream, isWebTransform,
} = require('stream_kinds');
const { pumpToWeb } = require('stream_pipeline_web');

/** How a stream that is not over yet is given up, and how it is no longer watched. */
function giver(stream, reading, writing) {
  let done = false;
  stream.on('close', () => { done = true; });
  const cleanup = finished(
    stream, { readable: reading, writable: writing }, (error) => { done = !error; });
  const destroy = (error) => {
    if (done) return;
    done = true;
    destroyer(stream, error || destroyedError('pipe'));
  };
  return { destroy, cleanup };
}

/** What can be looped over; a legacy stream is read as a Readable would be. */
function iterableOf(value) {
  if (isIterable(value)) return value;
  if (isReadableStream(value)) return legacyChunks(value);
  throw binding.invalidArgType(
    'val', 'an instance of Readable, Iterable, or AsyncIterable', value);
}

async function* legacyChunks(stream) {
  const { Readable } = require('stream_readable');
  yield* Readable.prototype[Symbol.asyncIterator].call(stream);
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
    finish(error !== problem ? bothErrors(error, problem) : problem);
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

function invalidReturn(expected, from, made) {
  return nodeError(
    'TypeError', 'ERR_INVALID_RETURN_VALUE',
    `Expected ${expected} to be returned from the "${from}" function but got ${binding.received(made)}.`);
}

/** Streams, iterables and functions, one behind the other. */
class Pipeline {
  #streams;
  #callback;
  #outer;
  #controller = new AbortController();
  #endsLast;
  #error;
  #value;
  #left = 0;
  #destroys = [];
  #lastOnes = [];

  constructor(streams, callback, { signal, end }) {
    this.#streams = streams;
    this.#callback = callback;
    this.#outer = signal;
    this.#endsLast = end !== false;
  }
  /** The last stream. */
  start() {
    const outer = this.#outer;
    if (outer?.aborted) queueMicrotask(this.#abort);
    else outer?.addEventListener('abort', this.#abort, { once: true });
    let result;
    this.#streams.forEach((stream, i) => {
      if (isStream(stream)) this.#watch(stream, i);
      if (i === 0) result = this.#source(stream);
      else if (typeof stream === 'function') result = this.#call(stream, i, result);
      else result = this.#join(stream, i, result);
    });
    if (this.#controller.signal.aborted || outer?.aborted) process.nextTick(this.#abort);
    return result;
  }
  #abort = () => this.#finishOne(abortError(this.#outer), false);
  #finish = (problem) => this.#finishOne(problem, --this.#left === 0);
  #finishOne(problem, final) {
    if (problem && (!this.#error || this.#error.code === 'ERR_STREAM_PREMATURE_CLOSE')) {
      this.#error = problem;
    }
    if (!this.#error && !final) return;
    while (this.#destroys.length) this.#destroys.shift()(this.#error);
    this.#outer?.removeEventListener('abort', this.#abort);
    this.#controller.abort();
    if (final) {
      if (!this.#error) this.#lastOnes.forEach((one) => one());
      process.nextTick(this.#callback, this.#error, this.#value);
    }
  }
  #isLast(i) { return i === this.#streams.length - 1; }
  #ends(i) { return !this.#isLast(i) || this.#endsLast; }
  #watch(stream, i) {
    const keeps = this.#isLast(i) && isReadable(stream);
    if (this.#ends(i)) {
      const { destroy, cleanup } = giver(stream, !this.#isLast(i), i > 0);
      this.#destroys.push(destroy);
      if (keeps) this.#lastOnes.push(cleanup);
    }
    const onError = (problem) => {
      if (problem && problem.name !== 'AbortError' && problem.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        this.#finish(problem);
      }
    };
    stream.on('error', onError);
    if (keeps) this.#lastOnes.push(() => stream.removeListener('error', onError));
  }
  #source(stream) {
    if (typeof stream === 'function') {
      const made = stream({ signal: this.#controller.signal });
      if (isIterable(made)) return made;
      throw invalidReturn('Iterable, AsyncIterable or Stream', 'source', made);
    }
    if (isIterable(stream) || isReadableStream(stream) || isWebTransform(stream)) return stream;
    return require('stream_duplex').Duplex.from(stream);
  }
  #call(fn, i, source) {
    const chunks = iterableOf(isWebTransform(source) ? source.readable : source);
    const made = fn(chunks, { signal: this.#controller.signal });
    if (this.#isLast(i)) return this.#outcome(made, this.#ends(i));
    if (isAsyncIterable(made)) return made;
    throw invalidReturn('AsyncIterable', `transform[${i - 1}]`, made);
  }
  /** What the last function gives comes through a stream, so that a stream can be waited for. */
  #outcome(made, end) {
    const { PassThrough } = require('stream_duplex');
    const through = new PassThrough({ objectMode: true });
    const then = made?.then;
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
    } else if (isAsyncIterable(made) || isWebReadable(made) || isWebTransform(made)) {
      this.#left++;
      pump(isAsyncIterable(made) ? made : made.readable, through, this.#finish, { end });
    } else {
      throw invalidReturn('AsyncIterable or Promise', 'destination', made);
    }
    const { destroy, cleanup } = giver(through, false, true);
    this.#destroys.push(destroy);
    this.#lastOnes.push(cleanup);
    return through;
  }
  #join(stream, i, given) {
    const end = this.#ends(i);
    const source = isWebTransform(given) ? given.readable : given;
    if (isStream(stream)) this.#joinNode(stream, i, source, end);
    else if (isWebStream(stream)) this.#joinWeb(stream, source, end);
    else return require('stream_duplex').Duplex.from(stream);
    return stream;
  }
  #joinNode(stream, i, source, end) {
    if (isReadableStream(source)) {
      this.#left += 2;
      const cleanup = pipeTo(source, stream, this.#finish, { end });
      if (this.#isLast(i) && isReadable(stream)) this.#lastOnes.push(cleanup);
      return;
    }
    if (!isIterable(source)) throw invalidSource(source);
    this.#left++;
    pump(source, stream, this.#finish, { end });
  }
  #joinWeb(stream, source, end) {
    if (!isReadableStream(source) && !isIterable(source)) throw invalidSource(source);
    this.#left++;
    pumpToWeb(iterableOf(source), stream, this.#finish, { end });
  }
}

const invalidSource = (source) => binding.invalidArgType(
  'val', 'an instance of Readable, Iterable, AsyncIterable, ReadableStream, or TransformStream',
  source);

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
    if (!ended) finish(prematureClose());
  });
  source.pipe(target, { end: false });
  if (end) {
    const endTarget = () => {
      ended = true;
      target.end();
    };
    if (isReadableFinished(source)) process.nextTick(endTarget);
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
