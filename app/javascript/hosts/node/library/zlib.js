'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkFunction, checkUint32 } = require('internal_errors');
const process = require('process');
const { codes, constants } = require('zlib_constants');
const { FIRST_MS, FLUSH_MS, optionsOf, work } = require('zlib_work');

const forms = {
  deflate: 'Deflate', deflateRaw: 'DeflateRaw', gzip: 'Gzip', gunzip: 'Gunzip',
  inflate: 'Inflate', inflateRaw: 'InflateRaw', unzip: 'Unzip',
};

/** What the stream behind the call takes as its last chunk. */
function chunkOf(data) {
  if (data === undefined || data === null || typeof data === 'function') return new Uint8Array(0);
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data) || binding.isAnyArrayBuffer(data)) return data;
  throw binding.invalidArgType(
    'chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
}

function bytesOf(data) {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data) || binding.isAnyArrayBuffer(data)) return data;
  throw binding.invalidArgType(
    'buffer', 'of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer', data);
}

/** The bytes, or with the option `info` the stream beside them. */
const result = (form, buffer, info) =>
  (info ? { buffer, engine: new module.exports[forms[form]](info) } : buffer);

function workLater(form, bytes, options, info, callback) {
  binding.firstUse('a zlib stream');
  binding.firstUse('a zlib stream is written');
  binding.submit(`zlib.${form}`, FIRST_MS, () => {
    let made, problem = null;
    try {
      made = result(form, work(form, bytes, options), info);
    } catch (error) {
      problem = error;
    }
    // The stream behind it tells of its end or of an error at the next tick. It is flushed with
    // another write, of nothing: so it learns of a sudden end.
    if (problem === null || problem.code === 'Z_BUF_ERROR') {
      binding.submit(`zlib.${form}, the end`, FLUSH_MS, () => process.nextTick(callback, problem, made));
    } else {
      process.nextTick(callback, problem);
    }
  });
}

for (const form of Object.keys(forms)) {
  module.exports[form] = function(data, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, {}];
    const given = optionsOf(form, options);
    checkFunction(callback, 'callback');
    workLater(form, chunkOf(data), given, options?.info && options, callback);
  };
  Object.defineProperty(module.exports[form], 'name', { value: form });
  module.exports[`${form}Sync`] = (data, options) => {
    const given = optionsOf(form, options);
    return result(form, work(form, bytesOf(data), given), options?.info && options);
  };
  const name = forms[form];
  const made = {};
  const stream = () => made.Class ??= require('zlib_streams').classOf(form, name);
  Object.defineProperty(module.exports, name, { configurable: true, enumerable: true, get: stream });
  module.exports[`create${name}`] = (options) => new (stream())(options);
}

function crc32(data, value = 0) {
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
    throw binding.invalidArgType(
      'data', 'of type string or an instance of Buffer, TypedArray, or DataView', data);
  }
  checkUint32(value, 'value');
  return binding.crc32(data, value);
}

module.exports.crc32 = crc32;
Object.defineProperties(module.exports, {
  constants: { enumerable: true, value: constants },
  codes: { enumerable: true, value: codes },
});
for (const name of ['brotliCompress', 'brotliCompressSync', 'brotliDecompress',
                    'brotliDecompressSync', 'createBrotliCompress', 'createBrotliDecompress']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(`zlib.${name}`, 'Use gzip or deflate.'),
  });
}
for (const [name, value] of Object.entries(constants)) {
  if (!name.startsWith('BROTLI')) Object.defineProperty(module.exports, name, { value });
}
