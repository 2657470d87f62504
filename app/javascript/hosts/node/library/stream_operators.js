'use strict';

/** map, filter and their kin of Readable. */

const { AbortError, abortError, invalidArgValue, nodeError, outOfRange } =
  require('internal_errors');
const { destroyWith } = require('stream_abort');
const { finished } = require('stream_finished');
const { isStream, isWritable } = require('stream_kinds');
const { NOTHING, checkAnyFunction, mapped, signalOf } = require('stream_mapping');

/** Throws once the signal has aborted. */
function goOn(signal) {
  if (signal?.aborted) throw new AbortError();
}

const streaming = {
  map: mapped,
  filter(fn, options) {
    checkAnyFunction(fn);
    return mapped.call(
      this, async (value, given) => ((await fn(value, given)) ? value : NOTHING), options);
  },
  flatMap(fn, options) {
    const values = mapped.call(this, fn, options);
    return (async function* () {
      for await (const value of values) yield* value;
    })();
  },
  asIndexedPairs(options = undefined) {
    const signal = signalOf(options);
    return (async function* () {
      let index = 0;
      for await (const value of this) {
        // The reason stands where the message belongs, so the error has the words of an object.
        if (signal?.aborted) throw new AbortError({ cause: signal.reason });
        yield [index++, value];
      }
    }).call(this);
  },
  drop(number, options = undefined) {
    const signal = signalOf(options);
    let left = whole(number);
    return (async function* () {
      goOn(signal);
      for await (const value of this) {
        goOn(signal);
        if (left-- <= 0) yield value;
      }
    }).call(this);
  },
  take(number, options = undefined) {
    const signal = signalOf(options);
    let left = whole(number);
    return (async function* () {
      goOn(signal);
      for await (const value of this) {
        goOn(signal);
        if (left-- > 0) yield value;
        if (left <= 0) return;
      }
    }).call(this);
  },
  compose(stream, options) {
    const signal = signalOf(options);
    if (isStream(stream) && !isWritable(stream)) {
      throw invalidArgValue('stream', stream, 'must be writable');
    }
    const composed = require('stream_compose').compose(this, stream);
    return signal ? destroyWith(signal, composed) : composed;
  },
};

function whole(count) {
  const number = Number(count);
  if (Number.isNaN(number)) return 0;
  if (number < 0) throw outOfRange('number', '>= 0', number);
  return number;
}

/** What the stream's values come to; the signal that `fn` gets aborts when it is over. */
async function reduced(stream, fn, result, gotFirst, outer) {
  const controller = new AbortController();
  const { signal } = controller;
  outer?.addEventListener('abort', () => controller.abort(), { once: true });
  try {
    for await (const value of stream) {
      goOn(outer);
      result = gotFirst ? await fn(result, value, { signal }) : value;
      gotFirst = true;
    }
    if (gotFirst) return result;
    throw nodeError(
      'TypeError', 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value');
  } finally {
    controller.abort();
  }
}

const consuming = {
  async toArray(options) {
    const signal = signalOf(options);
    const all = [];
    for await (const value of this) {
      if (signal?.aborted) throw abortError(signal);
      all.push(value);
    }
    return all;
  },
  async forEach(fn, options) {
    checkAnyFunction(fn);
    const called = async (value, given) => {
      await fn(value, given);
      return NOTHING;
    };
    for await (const done of mapped.call(this, called, options)) void done;
  },
  async some(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) {
      void value;
      return true;
    }
    return false;
  },
  async every(fn, options) {
    checkAnyFunction(fn);
    return !(await consuming.some.call(this, async (...args) => !(await fn(...args)), options));
  },
  async find(fn, options) {
    for await (const value of streaming.filter.call(this, fn, options)) return value;
    return undefined;
  },
  async reduce(fn, initialValue, options) {
    checkAnyFunction(fn, 'reducer');
    const signal = signalOf(options);
    if (signal?.aborted) {
      const error = abortError(signal);
      this.once('error', () => {});
      await new Promise((resolve, reject) => {
        finished(this.destroy(error), undefined, (problem) => (problem ? reject(problem) : resolve()));
      });
      throw error;
    }
    return reduced(this, fn, initialValue, arguments.length > 1, signal);
  },
};

/** The method of Readable with the operator's name and length. */
function method(operator, make) {
  const called = function(...args) {
    if (new.target) throw nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    return make(Reflect.apply(operator, this, args));
  };
  for (const key of ['name', 'length']) {
    Object.defineProperty(called, key, { value: operator[key], configurable: true });
  }
  return { value: called, writable: true, configurable: true, enumerable: false };
}

const OBSOLETE = 'readable.asIndexedPairs will be removed in a future version.';

module.exports = function install(Readable) {
  const { deprecate } = require('util');
  streaming.asIndexedPairs = deprecate(streaming.asIndexedPairs, OBSOLETE);
  for (const [name, operator] of Object.entries(streaming)) {
    Object.defineProperty(
      Readable.prototype, name, method(operator, (values) => Readable.from(values)));
  }
  for (const [name, operator] of Object.entries(consuming)) {
    Object.defineProperty(Readable.prototype, name, method(operator, (promise) => promise));
  }
};
