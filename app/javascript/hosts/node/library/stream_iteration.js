'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablesymbolasynciterator */

const { abortError } = require('internal_errors');

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

function destroyEarly(stream) {
  const isOver = !stream.readable && !(stream.writable && !stream.writableEnded);
  if (!stream.destroyed) stream.destroy(isOver ? undefined : abortError());
}

/** The stream's chunks; `error` is undefined until it is over, and null when it ended well. */
async function* iterate(stream, options) {
  const alarm = new Alarm();
  stream.on('readable', alarm.ring);
  let error;
  const { finished } = require('stream_finished');
  const forget = finished(stream, { writable: false }, (problem) => {
    error = problem ? error ?? problem : null;
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
    error = error ?? problem;
    throw error;
  } finally {
    if (leaves(stream, error, options)) {
      destroyEarly(stream);
    } else {
      stream.off('readable', alarm.ring);
      forget();
    }
  }
}

module.exports = { iterate };
