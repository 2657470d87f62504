'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufindexofvalue-byteoffset-encoding */

const binding = require('binding');
const { knownEncoding } = require('buffer_encodings');
const { isBytes } = require('buffer_memory');

/** Where a search begins; -1 when nothing can be found. A negative offset counts from the end. */
function beginning(size, offset, part, last) {
  if (offset < 0) {
    if (offset + size >= 0) return offset + size;
    return !last || part === 0 ? 0 : -1;
  }
  if (offset + part <= size) return offset;
  if (part === 0) return size;
  return last ? size - 1 : -1;
}

function search(buffer, value, from, encoding, last) {
  if (typeof from === 'string') [encoding, from] = [from, undefined];
  from = +from;
  if (Number.isNaN(from)) from = last ? buffer.length : 0;
  from = Math.trunc(from);
  if (typeof value === 'number') {
    value = Uint8Array.of(value);
  } else if (typeof value === 'string') {
    value = binding.encode(value, encoding === undefined ? 'utf8' : knownEncoding(encoding));
  } else if (!isBytes(value)) {
    throw binding.invalidArgType(
      'value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  }
  const at = beginning(buffer.length, from, value.length, last);
  if (at < 0 || value.length === 0) return at;
  if (buffer.length < value.length || (!last && at + value.length > buffer.length)) return -1;
  return binding.indexOfBytes(buffer, value, at, last);
}

module.exports = { search };
