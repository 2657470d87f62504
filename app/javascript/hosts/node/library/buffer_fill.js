'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffillvalue-offset-end-encoding */

const binding = require('binding');
const { checkString, invalidArgValue } = require('internal_errors');
const { normalizeEncoding, unknownEncoding } = require('buffer_encodings');
const { checkOffset } = require('buffer_memory');

/** The bytes that are repeated; undefined for none. */
function patternOf(value, encoding) {
  if (typeof value === 'string') return value === '' ? Uint8Array.of(0) : binding.encode(value, encoding);
  if (ArrayBuffer.isView(value)) return binding.bytesOf(value);
  return Uint8Array.of(+value & 255);
}

function filled(buffer, value, offset, end, encoding) {
  let known = 'utf8';
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      [encoding, offset, end] = [offset ?? encoding, 0, buffer.length];
    } else if (typeof end === 'string') {
      [encoding, end] = [end, buffer.length];
    }
    known = normalizeEncoding(encoding);
    if (known === undefined) {
      checkString(encoding, 'encoding');
      throw unknownEncoding(encoding);
    }
  }
  if (offset === undefined) {
    [offset, end] = [0, buffer.length];
  } else {
    checkOffset(offset, 'offset');
    if (end === undefined) end = buffer.length;
    else checkOffset(end, 'end', 0, buffer.length);
    if (offset >= end) return buffer;
  }
  const pattern = patternOf(value, known);
  if (pattern.length === 0) throw invalidArgValue('value', value);
  binding.fillBytes(buffer, pattern, offset, end);
  return buffer;
}

module.exports = { filled };
