'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html */

const binding = require('binding');
const { Stream } = require('stream_legacy');
const { Duplex, PassThrough, Transform } = require('stream_duplex');
const { addAbortSignal } = require('stream_abort');
const { Readable } = require('stream_readable');
const { Writable } = require('stream_writable');
const { finished, isReadable } = require('stream_finished');
const { pipeline } = require('stream_pipeline');
const promises = require('stream_promises');

require('stream_operators')(Readable);

const promisify = Symbol.for('nodejs.util.promisify.custom');
Object.defineProperty(pipeline, promisify, { enumerable: true, get: () => promises.pipeline });
Object.defineProperty(finished, promisify, { enumerable: true, get: () => promises.finished });

module.exports = Stream;
Object.assign(Stream, {
  Stream,
  Readable,
  Writable,
  Duplex,
  Transform,
  PassThrough,
  pipeline,
  finished,
  addAbortSignal,
  isErrored: (stream) =>
    Boolean(stream?._readableState?.errored || stream?._writableState?.errored),
  isReadable: (stream) => (typeof stream?.readable === 'boolean' ?
    isReadable(stream) && stream.readable : null),
  isWritable: (stream) => Boolean(stream?._writableState) && stream.writable,
  isDestroyed: (stream) => Boolean(stream?.destroyed),
  isDisturbed: (stream) => Boolean(stream?._readableState?.dataEmitted),
  getDefaultHighWaterMark: (objectMode) => (objectMode ? 16 : 16 * 1024),
  setDefaultHighWaterMark: () => binding.unsupported('stream.setDefaultHighWaterMark'),
  destroy: (stream, error) => stream.destroy(error),
  compose: (...streams) => require('stream_from').compose(...streams),
});
require('stream_adapters')({ Readable, Writable, Duplex });
Readable.prototype.compose = function(stream) {
  return require('stream_from').compose(this, stream);
};
Readable.wrap = (source, options) =>
  new Readable({
    objectMode: source.readableObjectMode ?? source.objectMode ?? true,
    ...options,
    destroy(error, callback) {
      if (typeof source.destroy === 'function') source.destroy(error);
      else if (typeof source.close === 'function') source.close();
      callback(error);
    },
  }).wrap(source);
Stream.duplexPair = () => binding.unsupported('stream.duplexPair', 'Use two PassThroughs.');
Object.defineProperty(Stream, 'promises', {
  configurable: true, enumerable: true, get: () => promises,
});
