'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/string_decoder.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { normalizeEncoding, unknownEncoding } = require('buffer_encodings');

/** How many bytes at the end belong to a character that is not complete. */
function incomplete(bytes, encoding) {
  const size = bytes.length;
  if (encoding === 'utf16le') {
    if (size % 2 === 1) return 1; // a surrogate before it is told alone
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

/** How long the character is that begins with these bytes. */
function lengthOf([first, second], encoding) {
  if (encoding === 'utf16le') return second !== undefined && (second & 0xfc) === 0xd8 ? 4 : 2;
  if (encoding !== 'utf8') return 3;
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

/** How many of these bytes belong to the first character, or would. */
function firstOf(bytes, encoding) {
  const length = lengthOf(bytes, encoding);
  if (encoding !== 'utf8') return length;
  const end = bytes.subarray(1, length).findIndex((byte) => (byte & 0xc0) !== 0x80);
  return end === -1 ? length : end + 1;
}

/** Where the state's bytes have what is missing, what is kept, and the encoding. */
const [MISSING, KEPT, ENCODING] = [4, 5, 6];
const ENCODINGS = ['ascii', 'utf8', 'base64', 'utf16le', 'latin1', 'hex', 'buffer', 'base64url'];
const kNativeDecoder = Symbol('kNativeDecoder');

function StringDecoder(encoding) {
  this.encoding = normalizeEncoding(encoding);
  if (this.encoding === undefined) throw unknownEncoding(encoding);
  this[kNativeDecoder] = Buffer.alloc(7);
  this[kNativeDecoder][ENCODING] = ENCODINGS.indexOf(this.encoding);
}

StringDecoder.prototype.write = function write(bytes) {
  if (typeof bytes === 'string') return bytes;
  if (!ArrayBuffer.isView(bytes)) {
    throw binding.invalidArgType('buf', 'an instance of Buffer, TypedArray, or DataView', bytes);
  }
  const state = this[kNativeDecoder];
  if (!state) {
    throw binding.nodeError(
      'TypeError', 'ERR_INVALID_THIS', 'Value of "this" must be of type StringDecoder');
  }
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const before = state[KEPT];
  const all = Buffer.concat([state.subarray(0, before), given]);
  const needed = before === 0 ? 0 : firstOf(all, this.encoding);
  if (needed > 0) state.set(all.subarray(0, needed));
  const kept = all.length < needed ? all.length : incomplete(all.subarray(needed), this.encoding);
  const left = all.subarray(all.length - kept);
  state.set(left);
  state[KEPT] = kept;
  state[MISSING] = kept === 0 ? 0 : lengthOf(left, this.encoding) - kept;
  return all.toString(this.encoding, 0, all.length - kept);
};

StringDecoder.prototype.end = function end(bytes) {
  const text = bytes === undefined ? '' : this.write(bytes);
  const state = this[kNativeDecoder];
  const isHalved = this.encoding === 'utf16le' && state[KEPT] % 2 === 1; // such a unit is dropped
  const rest = state.toString(this.encoding, 0, state[KEPT] - isHalved);
  state[KEPT] = state[MISSING] = 0;
  return text + rest;
};

StringDecoder.prototype.text = function text(bytes, offset) {
  this[kNativeDecoder][KEPT] = this[kNativeDecoder][MISSING] = 0;
  return this.write(bytes.slice(offset));
};

Object.defineProperties(StringDecoder.prototype, {
  lastChar: {
    configurable: true, enumerable: true,
    get() { return this[kNativeDecoder].subarray(0, 4); },
  },
  lastNeed: {
    configurable: true, enumerable: true, get() { return this[kNativeDecoder][MISSING]; },
  },
  lastTotal: {
    configurable: true, enumerable: true,
    get() { return this[kNativeDecoder][KEPT] + this[kNativeDecoder][MISSING]; },
  },
});

module.exports = { StringDecoder };
