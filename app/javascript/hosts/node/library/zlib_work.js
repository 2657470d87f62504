'use strict';

/** What zlib is asked for, and its work: https://nodejs.org/docs/latest-v20.x/api/zlib.html#class-options */

const binding = require('binding');
const { Buffer } = require('buffer');
const { nodeError, outOfRange } = require('internal_errors');
const { constants } = require('zlib_constants');

/** The first piece of work sets up what zlib needs. */
const FIRST_MS = 0.1;
const FLUSH_MS = 0.01;

// -- options ----------------------------------------------------------------------------------

/** The number given, or the default for undefined and NaN. */
function inRange(value, name, low, high, fallback) {
  if (value === undefined || Number.isNaN(value)) return fallback;
  if (typeof value !== 'number') throw binding.invalidArgType(name, 'of type number', value);
  if (!Number.isFinite(value)) throw outOfRange(name, 'a finite number', value);
  if (value < low || value > high) {
    throw outOfRange(name, high === Infinity ? `>= ${low}` : `>= ${low} and <= ${high}`, value);
  }
  return value;
}

const unpacks = (form) => ['gunzip', 'inflate', 'inflateRaw', 'unzip'].includes(form);

function windowBitsOf(form, given) {
  const free = unpacks(form) && form !== 'inflateRaw';
  if (free && (given === undefined || given === null || given === 0)) return 0;
  return inRange(given, 'options.windowBits', form === 'gzip' ? 9 : 8, 15, 15);
}

function dictionaryOf(given) {
  if (given === undefined || ArrayBuffer.isView(given) || binding.isAnyArrayBuffer(given)) return given;
  throw binding.invalidArgType(
    'options.dictionary', 'an instance of Buffer, TypedArray, DataView, or ArrayBuffer', given);
}

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html#class-options */
function optionsOf(form, options) {
  const given = options || {};
  return {
    windowBits: windowBitsOf(form, given.windowBits),
    level: inRange(given.level, 'options.level', -1, 9, -1),
    memLevel: inRange(given.memLevel, 'options.memLevel', 1, 9, 8),
    strategy: inRange(given.strategy, 'options.strategy', 0, 4, 0),
    dictionary: dictionaryOf(given.dictionary),
    chunkSize: inRange(given.chunkSize, 'options.chunkSize', 64, Infinity, 16384),
    flush: inRange(given.flush, 'options.flush', 0, 5, constants.Z_NO_FLUSH),
    finishFlush: inRange(given.finishFlush, 'options.finishFlush', 0, 5, constants.Z_FINISH),
    maxOutputLength: inRange(given.maxOutputLength, 'options.maxOutputLength', 1, 2 ** 32, 2 ** 32),
  };
}

// -- the work ---------------------------------------------------------------------------------

function zlibError(message, code, errno) {
  return Object.assign(new Error(message), { errno, code });
}

const problems = {
  'unexpected end of file': ['Z_BUF_ERROR', -5],
  'Missing dictionary': ['Z_NEED_DICT', 2],
  'Bad dictionary': ['Z_NEED_DICT', 2],
};

function work(form, data, options) {
  const { windowBits, level, memLevel, strategy, dictionary, finishFlush, maxOutputLength } = options;
  const made = unpacks(form) ?
    binding.decompress(form, data, windowBits, dictionary, finishFlush !== constants.Z_FINISH) :
    binding.compress(form, data, level, windowBits, memLevel, strategy, dictionary, finishFlush);
  if (typeof made === 'string') {
    throw zlibError(made, ...(problems[made] ?? ['Z_DATA_ERROR', -3]));
  }
  if (made.length > maxOutputLength) {
    throw nodeError(
      'RangeError', 'ERR_BUFFER_TOO_LARGE',
      `Cannot create a Buffer larger than ${maxOutputLength} bytes`);
  }
  return Buffer.from(made.buffer);
}

/** What comes out of the chunks by now; unpacking looks at all that has come so far. */
function stepwise(form, options) {
  const { windowBits, level, memLevel, strategy, dictionary, finishFlush } = options;
  if (!unpacks(form)) {
    const packer = binding.newPacker(form, level, windowBits, memLevel, strategy, dictionary);
    return (chunk, isLast, flush = 0) =>
      Buffer.from(binding.pack(packer, chunk, isLast ? finishFlush : flush).buffer);
  }
  const parts = [];
  let given = 0;
  return (chunk, isLast) => {
    parts.push(chunk);
    const bytes = Buffer.concat(parts);
    if (bytes.length === 0) return bytes;
    const way = isLast ? options : { ...options, finishFlush: constants.Z_SYNC_FLUSH };
    const fresh = work(form, bytes, way).subarray(given);
    given += fresh.length;
    return fresh;
  };
}

module.exports = { FIRST_MS, FLUSH_MS, optionsOf, stepwise, work };
