'use strict';

/** The web's streams in pipelines: https://github.com/nodejs/node/blob/v20.x/lib/internal/streams/pipeline.js */

const { isStream } = require('stream_finished');

const isObject = (value) => value !== null && typeof value === 'object' && !isStream(value);
const isWebReadable = (value) => isObject(value) &&
  ['pipeThrough', 'getReader', 'cancel'].every((name) => typeof value[name] === 'function');
const isWebWritable = (value) => isObject(value) &&
  ['getWriter', 'abort'].every((name) => typeof value[name] === 'function');
const isWebTransform = (value) => isObject(value) &&
  isWebReadable(value.readable) && isWebWritable(value.writable);
const isWebStream = (value) => isWebReadable(value) || isWebWritable(value) || isWebTransform(value);

/** What can be read of a stream, a transforming one of the web's included. */
const readableOf = (value) => (isWebTransform(value) ? value.readable : value);

/** Write all that the iterable gives. */
async function pumpToWeb(iterable, stream, finish, { end }) {
  const writer = (isWebTransform(stream) ? stream.writable : stream).getWriter();
  try {
    for await (const chunk of iterable) {
      await writer.ready;
      writer.write(chunk).catch(() => {});
    }
    await writer.ready;
    if (end) await writer.close();
    finish();
  } catch (problem) {
    try {
      await writer.abort(problem);
      finish(problem);
    } catch (another) {
      finish(another);
    }
  }
}

module.exports = {
  isWebReadable, isWebStream, isWebTransform, isWebWritable, pumpToWeb, readableOf,
};
