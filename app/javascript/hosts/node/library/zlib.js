'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkFunction, checkUint32, nodeError, outOfRange } = require('internal_errors');

/** The first piece of work sets up what zlib needs. */
const FIRST_MS = 0.1;
const FLUSH_MS = 0.01;

const { codes, constants } = require('zlib_constants');

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
  if (given.info) binding.unsupported('the option info of zlib', 'Leave it out.');
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

/** Work on what comes to a stream, chunk by chunk on the thread pool. */
class Steps {
  #label;
  #cost = FIRST_MS;
  #next;
  #chunkSize;
  #hasEnded = false;

  constructor(form, options) {
    this.#label = `zlib.${form}`;
    this.#next = stepwise(form, options);
    this.#chunkSize = options.chunkSize;
  }
  chunk(stream, chunk, isLast, callback) {
    this.#submit(stream, { label: this.#label, ms: this.#cost, chunk, isLast, flush: 0 }, callback);
    this.#cost = FLUSH_MS;
  }
  flush(stream, chunk, flush, callback) {
    this.#submit(
      stream, { label: `${this.#label}, a flush`, ms: FLUSH_MS, chunk, isLast: false, flush }, callback);
  }
  end(stream, callback) {
    const chunk = Buffer.alloc(0);
    this.#submit(
      stream, { label: `${this.#label}, the end`, ms: FLUSH_MS, chunk, isLast: true, flush: 0 }, callback);
  }
  #submit(stream, { label, ms, chunk, isLast, flush }, callback) {
    if (this.#hasEnded) {
      binding.submit(label, FLUSH_MS, callback);
      return;
    }
    this.#hasEnded = isLast;
    binding.firstUse('a zlib stream is written');
    binding.submit(label, ms, () => {
      if (stream.destroyed) return;
      let bytes;
      try {
        bytes = this.#next(chunk, isLast, flush);
      } catch (error) {
        callback(error);
        return;
      }
      stream.bytesWritten += chunk.length;
      pushInParts(stream, bytes, this.#chunkSize, label, callback);
    });
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html#class-zlibzlibbase */
function zlibStream(form, options, given) {
  binding.firstUse('a zlib stream');
  const steps = new Steps(form, options);
  const flushes = new Map();
  const made = new (require('stream').Transform)({
    ...given,
    // So 'finish' does not wait for the flush, as in Node.
    final(callback) { callback(); },
    transform(chunk, encoding, callback) {
      if (flushes.has(chunk)) {
        steps.flush(made, chunk, flushes.get(chunk), callback);
        return;
      }
      steps.chunk(made, chunk, this.writableEnded && this.writableLength === chunk.length, callback);
    },
    flush(callback) { steps.end(made, callback); },
  });
  made.bytesWritten = 0;
  made.close = (callback) => {
    if (callback) made.once('close', callback);
    made.destroy();
  };
  made.flush = (kind, callback) => {
    if (typeof kind === 'function' || kind === undefined) [callback, kind] = [kind, constants.Z_FULL_FLUSH];
    const mark = Buffer.alloc(0);
    flushes.set(mark, kind);
    made.write(mark, callback);
  };
  return made;
}

/** What fills the output's buffer is handed over; the thread goes on with the next one. */
function pushInParts(stream, bytes, size, label, callback) {
  if (bytes.length > 0) stream.push(bytes.subarray(0, size));
  if (bytes.length < size) {
    callback();
  } else {
    binding.submit(label, FLUSH_MS, () => {
      pushInParts(stream, bytes.subarray(size), size, label, callback);
    });
  }
}

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

function workLater(form, bytes, options, callback) {
  binding.firstUse('a zlib stream');
  binding.firstUse('a zlib stream is written');
  binding.submit(`zlib.${form}`, FIRST_MS, () => {
    let made, problem = null;
    try {
      made = work(form, bytes, options);
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
    workLater(form, chunkOf(data), given, callback);
  };
  Object.defineProperty(module.exports[form], 'name', { value: form });
  module.exports[`${form}Sync`] = (data, options) => {
    const given = optionsOf(form, options);
    return work(form, bytesOf(data), given);
  };
  module.exports[`create${forms[form]}`] = (options) =>
    zlibStream(form, optionsOf(form, options), options);
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
for (const name of ['Deflate', 'DeflateRaw', 'Gzip', 'Gunzip', 'Inflate', 'InflateRaw', 'Unzip']) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: false,
    get: () => binding.unsupported(`zlib.${name}`, `Use zlib.create${name}.`),
  });
}
