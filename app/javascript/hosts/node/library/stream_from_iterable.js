'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadablefromiterable-options */

const binding = require('binding');
const { Buffer } = require('buffer');
const { nodeError } = require('internal_errors');
const process = require('process');

/** The source of a stream whose chunks an iterator gives. */
class IteratorSource {
  #iterator;
  #isAsync;
  #reading = false;

  constructor(iterable) {
    this.#isAsync = Boolean(iterable?.[Symbol.asyncIterator]);
    if (this.#isAsync) {
      this.#iterator = iterable[Symbol.asyncIterator]();
    } else if (iterable?.[Symbol.iterator]) {
      this.#iterator = iterable[Symbol.iterator]();
    } else {
      throw binding.invalidArgType('iterable', 'an instance of Iterable', iterable);
    }
  }
  read(stream) {
    if (!this.#reading) {
      this.#reading = true;
      this.#pushAll(stream);
    }
  }
  async close(error) {
    const throws = typeof this.#iterator.throw === 'function';
    if (error !== undefined && error !== null && throws) {
      const { value, done } = await this.#iterator.throw(error);
      await value;
      if (done) return;
    }
    if (typeof this.#iterator.return === 'function') {
      const { value } = await this.#iterator.return();
      await value;
    }
  }
  /** Until the iterator is done or the stream has enough. */
  async #pushAll(stream) {
    for (;;) {
      try {
        const { value, done } = this.#isAsync ? await this.#iterator.next() : this.#iterator.next();
        if (done) {
          stream.push(null);
        } else {
          const chunk = value && typeof value.then === 'function' ? await value : value;
          if (chunk === null) {
            this.#reading = false;
            throw nodeError(
              'TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
          } else if (stream.push(chunk)) {
            continue;
          } else {
            this.#reading = false;
          }
        }
      } catch (error) {
        stream.destroy(error);
      }
      break;
    }
  }
}

/** A stream of class `Class` that gives what the iterable gives. */
function fromIterable(Class, iterable, options) {
  if (typeof iterable === 'string' || iterable instanceof Buffer) {
    return new Class({
      objectMode: true,
      ...options,
      read() {
        this.push(iterable);
        this.push(null);
      },
    });
  }
  const source = new IteratorSource(iterable);
  const readable = new Class({ objectMode: true, highWaterMark: 1, ...options });
  readable._read = function() {
    source.read(readable);
  };
  readable._destroy = function(error, callback) {
    source.close(error).then(
      () => process.nextTick(callback, error),
      (problem) => process.nextTick(callback, problem || error));
  };
  return readable;
}

module.exports = { fromIterable };
