'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/string_decoder.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { normalizeEncoding } = require('buffer_encodings');
const { nodeError } = require('internal_errors');

/** How many bytes at the end belong to a character that is not complete. */
function incomplete(bytes, encoding) {
  const size = bytes.length;
  if (encoding === 'utf16le') {
    if (size % 2 === 1) return size >= 3 && (bytes[size - 2] & 0xfc) === 0xd8 ? 3 : 1;
    return size >= 2 && (bytes[size - 1] & 0xfc) === 0xd8 ? 2 : 0;
  }
  if (encoding === 'base64' || encoding === 'base64url') return size % 3;
  if (encoding !== 'utf8') return 0;
  for (let back = 1; back <= Math.min(3, size); back++) {
    const byte = bytes[size - back];
    if ((byte & 0xc0) === 0x80) continue;
    const need = byte >= 0xf0 && byte < 0xf8 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return byte < 0x80 || byte >= 0xf8 || need <= back ? 0 : back;
  }
  return 0;
}

class StringDecoder {
  #left = Buffer.alloc(0);

  constructor(encoding) {
    this.encoding = normalizeEncoding(encoding);
    if (this.encoding === undefined) {
      throw nodeError(
        'TypeError', 'ERR_UNKNOWN_ENCODING', binding.format('Unknown encoding: %s', encoding));
    }
  }

  write(bytes) {
    if (typeof bytes === 'string') return bytes;
    if (!ArrayBuffer.isView(bytes)) {
      throw binding.invalidArgType(
        'buf', 'an instance of Buffer, TypedArray, or DataView', bytes);
    }
    const all = Buffer.concat([this.#left, bytes]);
    const keep = incomplete(all, this.encoding);
    this.#left = Buffer.from(all.subarray(all.length - keep));
    return all.toString(this.encoding, 0, all.length - keep);
  }

  end(bytes) {
    const text = bytes === undefined ? '' : this.write(bytes);
    const rest = this.#left.toString(this.encoding);
    this.#left = Buffer.alloc(0);
    return text + rest;
  }

  /** How many bytes of a character are still to come, and how many it has. */
  get lastNeed() { return this.lastTotal - this.#left.length; }
  get lastTotal() {
    const [first, second] = this.#left;
    if (first === undefined) return 0;
    if (this.encoding === 'utf16le') return second !== undefined && (second & 0xfc) === 0xd8 ? 4 : 2;
    if (this.encoding !== 'utf8') return 3;
    return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  }

  text(bytes, offset) {
    this.#left = Buffer.alloc(0);
    return this.write(bytes.slice(offset));
  }
}

require('not_shown')(StringDecoder);
module.exports = { StringDecoder };
