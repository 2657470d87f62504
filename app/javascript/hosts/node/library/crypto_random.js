'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/crypto.html#cryptorandombytessize-callback and its kin */

const binding = require('binding');
const { checkBoolean, checkFunction, checkNumber, checkObject, outOfRange } =
  require('internal_errors');
const { decoded, isBytes } = require('crypto_bytes');
const process = require('process');

/** What a thread needs, in ms. */
const RANDOM_MS = 0.05;

const LARGEST = 2 ** 31 - 1;

/** In bytes, of an offset in elements. */
function checkedOffset(offset, elementSize, length) {
  checkNumber(offset, 'offset');
  const bytes = offset * elementSize;
  const most = Math.min(length, LARGEST);
  if (!(bytes >= 0 && bytes <= most)) throw outOfRange('offset', `>= 0 && <= ${most}`, bytes);
  return bytes >>> 0;
}

function checkedSize(size, elementSize, offset, length) {
  checkNumber(size, 'size');
  const bytes = size * elementSize;
  if (!(bytes >= 0 && bytes <= LARGEST)) throw outOfRange('size', `>= 0 && <= ${LARGEST}`, bytes);
  if (bytes + offset > length) throw outOfRange('size + offset', `<= ${length}`, bytes + offset);
  return bytes >>> 0;
}

function randomBytes(size, callback) {
  size = checkedSize(size, 1, 0, Infinity);
  if (callback !== undefined) checkFunction(callback, 'callback');
  const bytes = decoded(binding.randomBytes(size));
  if (callback === undefined) return bytes;
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomBytes', RANDOM_MS, () => callback(null, bytes));
  return undefined;
}

function checkFilled(buffer) {
  if (!isBytes(buffer)) {
    throw binding.invalidArgType('buf', 'an instance of ArrayBuffer or ArrayBufferView', buffer);
  }
}

/** The part of the buffer that is to be filled, in bytes. */
function filledPart(buffer, offset, size) {
  const elementSize = buffer.BYTES_PER_ELEMENT || 1;
  const from = checkedOffset(offset, elementSize, buffer.byteLength);
  if (size === undefined) return [from, buffer.byteLength - from];
  return [from, checkedSize(size, elementSize, from, buffer.byteLength)];
}

function randomFillSync(buffer, offset = 0, size = undefined) {
  checkFilled(buffer);
  const [from, length] = filledPart(buffer, offset, size);
  binding.copyBytes(buffer, from, binding.randomBytes(length), 0, length);
  return buffer;
}

function randomFill(buffer, offset, size, callback) {
  checkFilled(buffer);
  if (typeof offset === 'function') [callback, offset, size] = [offset, 0, buffer.length];
  else if (typeof size === 'function') [callback, size] = [size, buffer.length - offset];
  else checkFunction(callback, 'callback');
  const [from, length] = filledPart(buffer, offset, size);
  if (length === 0) {
    callback(null, buffer);
    return;
  }
  binding.firstUse('crypto.random');
  binding.submit('crypto.randomFill', RANDOM_MS, () => {
    binding.copyBytes(buffer, from, binding.randomBytes(length), 0, length);
    callback(null, buffer);
  });
}

const LARGEST_RANGE = 2 ** 48 - 1;
const NUMBERS_AT_ONCE = 1024;
const numbers = new Uint8Array(6 * NUMBERS_AT_ONCE);
let numbersLeft = 0;
const waiting = [];

function randomInt(min, max, callback) {
  const onlyMax = max === undefined || typeof max === 'function';
  if (onlyMax) [min, max, callback] = [0, min, max];
  if (callback !== undefined) checkFunction(callback, 'callback');
  if (!Number.isSafeInteger(min)) throw binding.invalidArgType('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw binding.invalidArgType('max', 'a safe integer', max);
  if (max <= min) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  if (range > LARGEST_RANGE) {
    throw outOfRange(onlyMax ? 'max' : 'max - min', `<= ${LARGEST_RANGE}`, range);
  }
  if (callback !== undefined && numbersLeft === 0) {
    waiting.push([min, max, callback]);
    refillNumbers();
    return undefined;
  }
  numbersLeft = (numbersLeft || NUMBERS_AT_ONCE) - 1;
  const number = min + Math.floor(binding.random() * range);
  if (callback === undefined) return number;
  process.nextTick(callback, undefined, number);
  return undefined;
}

/** Numbers are drawn many at once: who waits for one waits for all of them. */
function refillNumbers() {
  if (waiting.length > 1) return;
  randomFill(numbers, () => {
    numbersLeft = NUMBERS_AT_ONCE;
    for (const [min, max, callback] of waiting.splice(0)) randomInt(min, max, callback);
  });
}

function randomUUID(options) {
  if (options !== undefined) checkObject(options, 'options');
  checkBoolean(options?.disableEntropyCache ?? false, 'options.disableEntropyCache');
  const bytes = binding.randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = binding.decode(bytes, 'hex', 0);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20),
          hex.slice(20)].join('-');
}

module.exports = { randomBytes, randomFill, randomFillSync, randomInt, randomUUID };
