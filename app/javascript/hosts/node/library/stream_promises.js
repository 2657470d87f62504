'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streams-promises-api */

const { checkBoolean } = require('internal_errors');
const { finished } = require('stream_finished');
const { isIterable, isStream, isWebStream } = require('stream_kinds');
const { run } = require('stream_pipeline');

module.exports = {
  finished(stream, options) {
    if (options === null) options = {};
    const cleansUp = options?.cleanup;
    if (cleansUp) checkBoolean(cleansUp, 'cleanup');
    return new Promise((resolve, reject) => {
      const forget = finished(stream, options, (error) => {
        if (cleansUp) forget();
        if (error) reject(error);
        else resolve();
      });
    });
  },
  pipeline(...streams) {
    return new Promise((resolve, reject) => {
      let options = {};
      const last = streams[streams.length - 1];
      if (last && typeof last === 'object' && !isStream(last) && !isIterable(last) &&
          !isWebStream(last)) {
        options = streams.pop();
      }
      run(streams, (error, value) => (error ? reject(error) : resolve(value)), options);
    });
  },
};
