'use strict';

/** Methods of all buffers: https://nodejs.org/docs/latest-v20.x/api/buffer.html#class-buffer */

const binding = require('binding');
const { nodeError, outOfRange } = require('internal_errors');
const { knownEncoding } = require('buffer_encodings');
const { filled } = require('buffer_fill');
const { asBuffer, checkBytes, checkOffset } = require('buffer_memory');
const { search } = require('buffer_search');

/** A place in a buffer as an integer: rounded down, 0 for what is no number or too large. */
function placeOf(value) {
  const number = +value;
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? Math.floor(number) :
    Number.isInteger(value) ? value : 0;
}

function swap(buffer, size) {
  if (buffer.length % size !== 0) {
    throw nodeError(
      'RangeError', 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
  }
  for (let i = 0; i < buffer.length; i += size) {
    Uint8Array.prototype.reverse.call(Uint8Array.prototype.subarray.call(buffer, i, i + size));
  }
  return buffer;
}

module.exports = {
  toString(encoding, start, end) {
    const size = this.length;
    if (start <= 0) start = 0;
    else if (start >= size) return '';
    else start = Math.trunc(start) || 0;
    end = end === undefined || end > size ? size : Math.trunc(end) || 0;
    if (end <= start) return '';
    return binding.decode(this, encoding === undefined ? 'utf8' : knownEncoding(encoding), start, end);
  },
  toLocaleString(encoding, start, end) {
    return this.toString(encoding, start, end);
  },
  equals(other) {
    checkBytes(other, 'otherBuffer');
    return this === other || binding.compareBytes(this, other) === 0;
  },
  compare(target, targetStart = 0, targetEnd = undefined, start = 0, end = undefined) {
    checkBytes(target, 'target');
    checkOffset(targetStart, 'targetStart');
    if (targetEnd === undefined) targetEnd = target.length;
    else checkOffset(targetEnd, 'targetEnd', 0, target.length);
    checkOffset(start, 'sourceStart');
    if (end === undefined) end = this.length;
    else checkOffset(end, 'sourceEnd', 0, this.length);
    if (start >= end) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return binding.compareBytes(
      Uint8Array.prototype.subarray.call(this, start, end),
      Uint8Array.prototype.subarray.call(target, targetStart, targetEnd));
  },
  slice(start, end) {
    return this.subarray(start, end);
  },
  subarray(start, end) {
    return asBuffer(Uint8Array.prototype.subarray.call(this, start, end));
  },
  toJSON() {
    return { type: 'Buffer', data: Array.from(this) };
  },
  copy(target, targetStart, start, end) {
    checkBytes(this, 'source');
    checkBytes(target, 'target');
    targetStart = placeOf(targetStart);
    if (targetStart < 0) throw outOfRange('targetStart', '>= 0', targetStart);
    start = placeOf(start);
    if (start < 0 || start > this.length) {
      throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, start);
    }
    end = end === undefined ? this.length : placeOf(end);
    if (end < 0) throw outOfRange('sourceEnd', '>= 0', end);
    if (targetStart >= target.length || start >= end) return 0;
    return binding.copyBytes(target, targetStart, this, start, end);
  },
  write(text, offset, length, encoding) {
    if (offset === undefined) {
      [offset, length, encoding] = [0, this.length, undefined];
    } else if (length === undefined && typeof offset === 'string') {
      [encoding, offset, length] = [offset, 0, this.length];
    } else {
      checkOffset(offset, 'offset', 0, this.length);
      const remaining = this.length - offset;
      if (length === undefined) {
        length = remaining;
      } else if (typeof length === 'string') {
        [encoding, length] = [length, remaining];
      } else {
        checkOffset(length, 'length', 0, this.length);
        length = Math.min(length, remaining);
      }
    }
    const known = encoding ? knownEncoding(encoding) : 'utf8';
    if (typeof text !== 'string') {
      throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
    }
    const bytes = binding.encode(text, known);
    let room = Math.min(length, bytes.length);
    if (known === 'utf8' && bytes.length > room) {
      while (room > 0 && (bytes[room] & 0xc0) === 0x80) room--;
    }
    if (known === 'utf16le') room -= room % 2;
    return binding.copyBytes(this, offset, bytes, 0, room);
  },
  fill(value, offset, end, encoding) {
    return filled(this, value, offset, end, encoding);
  },
  indexOf(value, from, encoding) {
    return search(this, value, from, encoding, false);
  },
  lastIndexOf(value, from, encoding) {
    return search(this, value, from, encoding, true);
  },
  includes(value, from, encoding) {
    return this.indexOf(value, from, encoding) !== -1;
  },
  swap16() {
    return swap(this, 2);
  },
  swap32() {
    return swap(this, 4);
  },
  swap64() {
    return swap(this, 8);
  },
};
