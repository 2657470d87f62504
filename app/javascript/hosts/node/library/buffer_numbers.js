'use strict';

/** Numbers in buffers: https://nodejs.org/docs/latest-v20.x/api/buffer.html#bufreadint8offset and its kin */

const binding = require('binding');
const { checkNumber, outOfRange } = require('internal_errors');
const { outOfBounds } = require('buffer_memory');

const methods = module.exports;

/** `[in the method's name, in DataView's, bytes]`; those of several bytes come in both byte orders. */
const kinds = [
  ['UInt8', 'Uint8', 1], ['Int8', 'Int8', 1], ['UInt16', 'Uint16', 2], ['Int16', 'Int16', 2],
  ['UInt32', 'Uint32', 4], ['Int32', 'Int32', 4], ['Float', 'Float32', 4],
  ['Double', 'Float64', 8], ['BigInt64', 'BigInt64', 8], ['BigUInt64', 'BigUint64', 8],
];

/** The lowest and the highest value, and how an error tells of them; of floats all are good. */
const limits = {
  __proto__: null,
  Uint8: [0, 255, '>= 0 and <= 255'],
  Int8: [-128, 127, '>= -128 and <= 127'],
  Uint16: [0, 65535, '>= 0 and <= 65535'],
  Int16: [-32768, 32767, '>= -32768 and <= 32767'],
  Uint32: [0, 4294967295, '>= 0 and <= 4294967295'],
  Int32: [-2147483648, 2147483647, '>= -2147483648 and <= 2147483647'],
  BigInt64: [-(2n ** 63n), 2n ** 63n - 1n, '>= -(2n ** 63n) and < 2n ** 63n'],
  BigUint64: [0n, 2n ** 64n - 1n, '>= 0n and < 2n ** 64n'],
};

/** NaN is in every range. */
function checkRange(value, [low, high, range]) {
  if (value < low || value > high) throw outOfRange('value', range, value);
}

function checkPlace(buffer, offset, size) {
  checkNumber(offset, 'offset');
  if (Number.isInteger(offset) && offset >= 0 && offset + size <= buffer.length) return;
  if (Math.floor(offset) !== offset) throw outOfRange('offset', 'an integer', offset);
  if (buffer.length - size < 0) throw outOfBounds();
  throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, offset);
}

const viewOf = (buffer) => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);

/** `readUInt8` is `readUint8` too. */
function addAlias(name) {
  if (!name.includes('UInt')) return;
  const alias = name.replace('UInt', 'Uint');
  methods[`read${alias}`] = methods[`read${name}`];
  methods[`write${alias}`] = methods[`write${name}`];
}

function addKind(name, type, size, little) {
  const isBig = type.startsWith('Big');
  methods[`read${name}`] = function(offset = 0) {
    checkPlace(this, offset, size);
    return viewOf(this)[`get${type}`](offset, little);
  };
  methods[`write${name}`] = function(value, offset = 0) {
    if (!isBig) value = +value;
    if (size === 1) checkNumber(offset, 'offset');
    if (type in limits) checkRange(value, limits[type]);
    checkPlace(this, offset, size);
    if (isBig) value & 0n; // a number is no BigInt: the operator says so
    viewOf(this)[`set${type}`](offset, value, little);
    return offset + size;
  };
  addAlias(name);
}

for (const [name, type, size] of kinds) {
  if (size === 1) {
    addKind(name, type, size, false);
  } else {
    addKind(`${name}LE`, type, size, true);
    addKind(`${name}BE`, type, size, false);
  }
}

// -- integers of one to six bytes -----------------------------------------------------------------

function checkByteLength(size) {
  if (Math.floor(size) !== size) {
    checkNumber(size, 'byteLength');
    throw outOfRange('byteLength', 'an integer', size);
  }
  if (size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
}

function limitsOf(size, signed) {
  const bits = 8 * size;
  const low = signed ? -(2 ** (bits - 1)) : 0;
  const high = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  if (size <= 4) return [low, high, `>= ${low} and <= ${high}`];
  return [low, high, signed ? `>= -(2 ** ${bits - 1}) and < 2 ** ${bits - 1}` : `>= 0 and < 2 ** ${bits}`];
}

function addSized(name, signed, little) {
  methods[`read${name}`] = function(offset, byteLength) {
    if (offset === undefined) throw binding.invalidArgType('offset', 'of type number', offset);
    checkByteLength(byteLength);
    checkPlace(this, offset, byteLength);
    let value = 0;
    for (let i = 0; i < byteLength; i++) {
      value = value * 256 + this[offset + (little ? byteLength - 1 - i : i)];
    }
    return signed && value >= 2 ** (8 * byteLength - 1) ? value - 2 ** (8 * byteLength) : value;
  };
  methods[`write${name}`] = function(value, offset, byteLength) {
    checkByteLength(byteLength);
    value = +value;
    if (byteLength === 1) checkNumber(offset, 'offset');
    checkRange(value, limitsOf(byteLength, signed));
    checkPlace(this, offset, byteLength);
    let rest = Math.trunc(value) || 0;
    if (rest < 0) rest += 2 ** (8 * byteLength);
    for (let i = 0; i < byteLength; i++) {
      this[offset + (little ? i : byteLength - 1 - i)] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return offset + byteLength;
  };
  addAlias(name);
}

for (const little of [false, true]) addSized(`UInt${little ? 'LE' : 'BE'}`, false, little);
for (const little of [false, true]) addSized(`Int${little ? 'LE' : 'BE'}`, true, little);
