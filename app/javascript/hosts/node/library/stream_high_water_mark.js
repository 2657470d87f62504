'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#buffering */

const binding = require('binding');
const { nodeError } = require('internal_errors');

/** How much a stream holds before it asks its source to wait: in objects, or in bytes. */
function highWaterMarkOf(options, key, isDuplex, objectMode) {
  const given = options?.highWaterMark ?? (isDuplex ? options?.[key] : undefined);
  if (given === undefined || given === null) return objectMode ? 16 : 16 * 1024;
  if (!Number.isInteger(given) || given < 0) {
    const name = isDuplex ? `options.${key}` : 'options.highWaterMark';
    throw nodeError(
      'TypeError', 'ERR_INVALID_ARG_VALUE',
      `The property '${name}' is invalid. Received ${binding.inspect(given)}`);
  }
  return Math.floor(given);
}

module.exports = { highWaterMarkOf };
