'use strict';

/** What a writable stream knows of itself: https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams */

const { defaultEncodingOf, highWaterMarkOf } = require('stream_high_water_mark');
const { onWrite } = require('stream_write');

function WritableState(options, stream, isDuplex) {
  this.objectMode = Boolean(options?.objectMode || (isDuplex && options?.writableObjectMode));
  this.highWaterMark =
    highWaterMarkOf(options, 'writableHighWaterMark', isDuplex, this.objectMode);
  Object.assign(this, {
    finalCalled: false, needDrain: false, ending: false, ended: false, finished: false,
    destroyed: false, decodeStrings: options?.decodeStrings !== false,
    defaultEncoding: defaultEncodingOf(options), length: 0, writing: false, corked: 0,
    sync: true, bufferProcessing: false, writecb: null, writelen: 0, afterWriteTickInfo: null,
    afterWritePending: false, buffered: [], pendingcb: 0, constructed: true, prefinished: false, errorEmitted: false,
    emitClose: options?.emitClose !== false, autoDestroy: options?.autoDestroy !== false,
    errored: null, closed: false, closeEmitted: false, onFinished: [],
  });
  this.onwrite = (error) => onWrite(stream, error);
}

WritableState.prototype.getBuffer = function() {
  return this.buffered.slice();
};

Object.defineProperty(WritableState.prototype, 'bufferedRequestCount', {
  get() { return this.buffered.length; },
});

module.exports = { WritableState };
