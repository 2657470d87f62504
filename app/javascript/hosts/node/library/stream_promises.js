'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streams-promises-api */

const { finished, isStream } = require('stream_finished');
const { run } = require('stream_pipeline');
const { isWebStream } = require('stream_pipeline_web');

module.exports = {
  finished(stream, options) {
    return new Promise((resolve, reject) => {
      finished(stream, options ?? {}, (error) => (error ? reject(error) : resolve()));
    });
  },
  pipeline(...streams) {
    return new Promise((resolve, reject) => {
      let options = {};
      const last = streams[streams.length - 1];
      if (last && typeof last === 'object' && !isStream(last) && !last[Symbol.iterator] &&
          !last[Symbol.asyncIterator] && !isWebStream(last)) {
        options = streams.pop();
      }
      run(streams, (error, value) => (error ? reject(error) : resolve(value)), options);
    });
  },
};
