'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html */

const { Stream } = require('stream_legacy');
const { Duplex, PassThrough, Transform } = require('stream_duplex');
const { addAbortSignal } = require('stream_abort');
const { getDefaultHighWaterMark, setDefaultHighWaterMark } = require('stream_high_water_mark');
const { Readable } = require('stream_readable');
const { Writable } = require('stream_writable');
const { destroyer } = require('stream_destroy');
const { duplexPair } = require('stream_duplex_pair');
const { finished } = require('stream_finished');
const { isDestroyed, isDisturbed, isErrored, isReadable, isWritable } = require('stream_kinds');
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
  isErrored,
  isReadable,
  isWritable,
  isDestroyed,
  isDisturbed,
  getDefaultHighWaterMark,
  setDefaultHighWaterMark,
  destroy: destroyer,
  compose: (...streams) => require('stream_compose').compose(...streams),
});
require('stream_adapters')({ Readable, Writable, Duplex });
Stream.duplexPair = duplexPair;
Object.defineProperty(Stream, 'promises', {
  configurable: true, enumerable: true, get: () => promises,
});
