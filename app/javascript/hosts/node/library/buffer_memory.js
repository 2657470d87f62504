'use strict';

/** The bytes behind a Buffer, and the places in them. */

const binding = require('binding');
const { checkInteger, checkNumber, nodeError } = require('internal_errors');

/** The most bytes of one: https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufferconstantsmax_length */
const kMaxLength = 2 ** 32;

class FastBuffer extends Uint8Array {
  constructor(...args) {
    super(...args);
  }
}

function asBuffer(bytes) {
  return Object.setPrototypeOf(bytes, FastBuffer.prototype);
}

const isBytes = (value) => binding.isUint8Array(value);

function checkBytes(value, name) {
  if (!isBytes(value)) {
    throw binding.invalidArgType(name, 'an instance of Buffer or Uint8Array', value);
  }
}

const checkOffset = (value, name, min = 0, max = kMaxLength) => checkInteger(value, name, min, max);

function checkSize(size) {
  checkNumber(size, 'size', 0, kMaxLength);
}

function outOfBounds(name = undefined) {
  return nodeError(
    'RangeError', 'ERR_BUFFER_OUT_OF_BOUNDS',
    name ? `"${name}" is outside of buffer bounds` :
      'Attempt to access memory outside buffer bounds');
}

module.exports = {
  FastBuffer, asBuffer, checkBytes, checkOffset, checkSize, isBytes, kMaxLength, outOfBounds,
};
