'use strict';

/** What a readable stream knows of itself: https://nodejs.org/docs/latest-v20.x/api/stream.html#three-states */

const { defaultEncodingOf, highWaterMarkOf } = require('stream_high_water_mark');

function ReadableState(options, stream, isDuplex) {
  this.objectMode = Boolean(options?.objectMode || (isDuplex && options?.readableObjectMode));
  this.highWaterMark =
    highWaterMarkOf(options, 'readableHighWaterMark', isDuplex, this.objectMode);
  Object.assign(this, {
    buffer: [], length: 0, pipes: [], flowing: null, ended: false, endEmitted: false,
    reading: false, constructed: true, sync: true, needReadable: false, emittedReadable: false,
    readableListening: false, resumeScheduled: false, errorEmitted: false,
    emitClose: options?.emitClose !== false, autoDestroy: options?.autoDestroy !== false,
    destroyed: false, errored: null, closed: false, closeEmitted: false,
    defaultEncoding: defaultEncodingOf(options), awaitDrainWriters: null,
    multiAwaitDrain: false, readingMore: false, dataEmitted: false, decoder: null,
    encoding: null, paused: null,
  });
  if (options?.encoding) useEncoding(this, options.encoding);
}

function useEncoding(state, encoding) {
  const { StringDecoder } = require('string_decoder');
  state.decoder = new StringDecoder(encoding);
  state.encoding = state.decoder.encoding;
}

module.exports = { ReadableState, useEncoding };
