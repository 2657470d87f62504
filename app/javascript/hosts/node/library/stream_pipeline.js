'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streampipelinesource-transforms-destination-callback */

const binding = require('binding');
const { abortError, checkFunction, checkSignal, nodeError } = require('internal_errors');
const { finished, isReadable, isStream, once } = require('stream_finished');
const process = require('process');

const isIterable = (value) =>
  Boolean(value && (value[Symbol.asyncIterator] || value[Symbol.iterator]));

function destroyer(stream, reading, writing) {
  let done = false;
  stream.on('close', () => { done = true; });
  finished(stream, { readable: reading, writable: writing }, (error) => { done = !error; });
  return (error) => {
    if (done) return;
    done = true;
    stream.destroy(
      error || nodeError('Error', 'ERR_STREAM_DESTROYED', 'Cannot call pipe after a stream was destroyed'));
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

function run(streams, callback, options = {}) {
  binding.firstUse('pipeline');
  if (streams.length === 1 && Array.isArray(streams[0])) [streams] = streams;
  if (streams.length < 2) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  }
  const { signal } = options;
  checkSignal(signal, 'options.signal');
  const lastOnes = [];
  let error;
  let value;
  const destroys = [];
  let left = 0;

  const abort = () => finishOne(abortError(signal), false);
  signal?.addEventListener('abort', abort, { once: true });

  const finish = (problem) => finishOne(problem, --left === 0);
  function finishOne(problem, final) {
    if (problem && (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE')) error = problem;
    if (!error && !final) return;
    while (destroys.length) destroys.shift()(error);
    signal?.removeEventListener('abort', abort);
    if (final) {
      if (!error) lastOnes.forEach((one) => one());
      process.nextTick(callback, error, value);
    }
  }

  let result;
  for (let i = 0; i < streams.length; i++) {
    const stream = streams[i];
    const reading = i < streams.length - 1;
    const writing = i > 0;
    const end = reading || options.end !== false;
    const isLast = i === streams.length - 1;
    if (isStream(stream)) {
      if (end) destroys.push(destroyer(stream, reading, writing));
      const onError = (problem) => {
        if (problem && problem.name !== 'AbortError' &&
            problem.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
          finish(problem);
        }
      };
      stream.on('error', onError);
      if (isReadable(stream) && isLast) {
        lastOnes.push(() => stream.removeListener('error', onError));
      }
    }
    if (i === 0) {
      if (typeof stream === 'function') {
        result = stream({ signal });
        if (!isIterable(result)) {
          throw nodeError(
            'TypeError', 'ERR_INVALID_RETURN_VALUE',
            'Expected Iterable, AsyncIterable or Stream to be returned from the "source" ' +
            `function but got ${binding.received(result)}.`);
        }
      } else if (isIterable(stream) || isReadable(stream)) {
        result = stream;
      } else {
        const { Duplex } = require('stream_duplex');
        result = Duplex.from(stream);
      }
    } else if (typeof stream === 'function') {
      result = stream(result, { signal });
      if (reading) {
        if (!isIterable(result)) {
          throw nodeError(
            'TypeError', 'ERR_INVALID_RETURN_VALUE',
            `Expected AsyncIterable to be returned from the "transform[${i - 1}]" ` +
            `function but got ${binding.received(result)}.`);
        }
      } else {
        const { PassThrough } = require('stream_duplex');
        const through = new PassThrough({ objectMode: true });
        const { then } = result ?? {};
        if (typeof then === 'function') {
          left++;
          then.call(result, (settled) => {
            value = settled;
            if (settled !== null && settled !== undefined) through.write(settled);
            if (end) through.end();
            process.nextTick(finish);
          }, (problem) => {
            through.destroy(problem);
            process.nextTick(finish, problem);
          });
        } else if (isIterable(result)) {
          left++;
          pump(result, through, finish, { end });
        } else {
          throw nodeError(
            'TypeError', 'ERR_INVALID_RETURN_VALUE',
            'Expected AsyncIterable or Promise to be returned from the "destination" ' +
            `function but got ${binding.received(result)}.`);
        }
        result = through;
        destroys.push(destroyer(result, false, true));
      }
    } else if (isStream(stream)) {
      if (isReadable(result)) {
        left += 2;
        pipeTo(result, stream, finish, { end });
        if (isReadable(stream) && isLast) {
          lastOnes.push(() => {});
        }
      } else if (isIterable(result)) {
        left++;
        pump(result, stream, finish, { end });
      } else {
        throw binding.invalidArgType(
          'val', 'an instance of Readable, Iterable, or AsyncIterable', result);
      }
      result = stream;
    } else {
      const { Duplex } = require('stream_duplex');
      result = Duplex.from(stream);
    }
  }
  if (signal?.aborted) process.nextTick(abort);
  return result;
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
