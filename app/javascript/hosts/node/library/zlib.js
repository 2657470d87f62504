'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkFunction } = require('internal_errors');

const PACK_MS = 0.25;
const UNPACK_MS = 0.1;
const FLUSH_MS = 0.01;

const constants = Object.freeze({
  __proto__: null, Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3,
  Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1,
  Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5,
  Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1,
});

function bytesOf(data) {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data) || binding.isAnyArrayBuffer(data)) return data;
  throw binding.invalidArgType(
    'buffer', 'of type string or an instance of Buffer, TypedArray, DataView, or ArrayBuffer', data);
}

const problems = {
  gunzip: ['incorrect header check', 'Z_DATA_ERROR', -3],
  inflate: ['incorrect header check', 'Z_DATA_ERROR', -3],
  inflateRaw: ['invalid stored block lengths', 'Z_DATA_ERROR', -3],
  unzip: ['incorrect header check', 'Z_DATA_ERROR', -3],
};

function work(form, data, options) {
  if (form in problems) {
    const made = binding.decompress(form, data);
    if (made !== null) return Buffer.from(made.buffer);
    const [message, code, errno] = problems[form];
    throw Object.assign(new Error(message), { errno, code });
  }
  return Buffer.from(binding.compress(form, data, options?.level ?? -1).buffer);
}

const forms = {
  deflate: 'Deflate', deflateRaw: 'DeflateRaw', gzip: 'Gzip', gunzip: 'Gunzip',
  inflate: 'Inflate', inflateRaw: 'InflateRaw', unzip: 'Unzip',
};

for (const form of Object.keys(forms)) {
  module.exports[form] = function(data, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, {}];
    const bytes = bytesOf(data);
    checkFunction(callback, 'callback');
    binding.firstUse('a zlib stream');
    binding.submit(`zlib.${form}`, form in problems ? UNPACK_MS : PACK_MS, () => {
      let made;
      try {
        made = work(form, bytes, options);
      } catch (error) {
        callback(error);
        return;
      }
      // The stream behind it is flushed with another write, of nothing.
      binding.submit(`zlib.${form}, the end`, FLUSH_MS, () => callback(null, made));
    });
  };
  Object.defineProperty(module.exports[form], 'name', { value: form });
  module.exports[`${form}Sync`] = (data, options) => work(form, bytesOf(data), options);
  module.exports[`create${forms[form]}`] = (options) => {
    const { Transform } = require('stream');
    const parts = [];
    return new Transform({
      ...options,
      transform(chunk, encoding, callback) {
        parts.push(chunk);
        callback();
      },
      flush(callback) {
        module.exports[form](Buffer.concat(parts), options, callback);
      },
    });
  };
}

module.exports.crc32 = (data, start) => binding.crc32(bytesOf(data), start);
module.exports.constants = constants;
for (const name of ['brotliCompress', 'brotliCompressSync', 'brotliDecompress',
                    'brotliDecompressSync', 'createBrotliCompress', 'createBrotliDecompress']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(`zlib.${name}`, 'Use gzip or deflate.'),
  });
}
