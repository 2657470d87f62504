'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablesymbolasynciterator */

const { bothErrors, checkObject } = require('internal_errors');
const { destroyer } = require('stream_destroy');

/** Wakes the one that waits for a stream, if somebody does. */
class Alarm {
  #resolve = null;
  /** A promise of the next time. */
  next() {
    return new Promise((resolve) => { this.#resolve = resolve; });
  }
  ring = () => {
    const resolve = this.#resolve;
    this.#resolve = null;
    resolve?.();
  };
}

/** A loop that is left early destroys the stream, and so does an error. */
function leaves(stream, error, options) {
  return (error || options?.destroyOnReturn !== false) &&
    (error === undefined || stream._readableState.autoDestroy);
}

/** The stream's chunks; `error` is undefined until it is over, and null when it ended well. */
async function* chunksOf(stream, options) {
  const alarm = new Alarm();
  stream.on('readable', alarm.ring);
  let error;
  const { finished } = require('stream_finished');
  const forget = finished(stream, { writable: false }, (problem) => {
    error = problem ? bothErrors(error, problem) : null;
    alarm.ring();
  });
  try {
    while (true) {
      const chunk = stream.destroyed ? null : stream.read();
      if (chunk !== null) yield chunk;
      else if (error) throw error;
      else if (error === null) return;
      else await alarm.next();
    }
  } catch (problem) {
    error = bothErrors(error, problem);
    throw error;
  } finally {
    if (leaves(stream, error, options)) {
      destroyer(stream, null);
    } else {
      stream.off('readable', alarm.ring);
      forget();
    }
  }
}

/** An iterator, which knows its stream; one that cannot be read from is wrapped before. */
function iterate(stream, options) {
  if (typeof stream.read !== 'function') {
    stream = require('stream_readable').Readable.wrap(stream, { objectMode: true });
  }
  const iterator = chunksOf(stream, options);
  iterator.stream = stream;
  return iterator;
}

/** The method, whose options are checked. */
function iterator(options) {
  if (options !== undefined) checkObject(options, 'options');
  return iterate(this, options);
}

module.exports = { iterate, iterator };
