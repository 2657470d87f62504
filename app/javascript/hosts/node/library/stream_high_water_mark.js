'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#buffering: what streams have unless told otherwise */

const { knownEncoding } = require('buffer_encodings');
const { checkInteger, invalidArgValue } = require('internal_errors');

let ofBytes = 16 * 1024;
let ofObjects = 16;

const getDefaultHighWaterMark = (objectMode) => (objectMode ? ofObjects : ofBytes);

function setDefaultHighWaterMark(objectMode, value) {
  checkInteger(value, 'value', 0);
  if (objectMode) ofObjects = value;
  else ofBytes = value;
}

/** How much a stream holds before it asks its source to wait: in objects, or in bytes. */
function highWaterMarkOf(options, key, isDuplex, objectMode) {
  const given = options?.highWaterMark ?? (isDuplex ? options?.[key] : undefined);
  if (given === undefined || given === null) return getDefaultHighWaterMark(objectMode);
  if (!Number.isInteger(given) || given < 0) {
    throw invalidArgValue(isDuplex ? `options.${key}` : 'options.highWaterMark', given);
  }
  return Math.floor(given);
}

/** What text without an encoding is in. */
function defaultEncodingOf(options) {
  const given = options?.defaultEncoding;
  if (given === undefined || given === null) return 'utf8';
  knownEncoding(given);
  return given;
}

module.exports = {
  defaultEncodingOf, getDefaultHighWaterMark, highWaterMarkOf, setDefaultHighWaterMark,
};
