'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablesymbolasyncdispose */

const { abortError } = require('internal_errors');

/** Destroy the stream, unless it is over, and wait until it is; `isExpected` errors do not count. */
function dispose(stream, isOver, isExpected) {
  const { finished } = require('stream_finished');
  let own;
  if (!stream.destroyed) {
    own = isOver ? null : abortError();
    stream.destroy(own);
  }
  return new Promise((resolve, reject) => {
    finished(stream, (error) => {
      if (error && !isExpected(error, own)) reject(error);
      else resolve(null);
    });
  });
}

module.exports = { dispose };
