'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html#class-compressionstream */

const binding = require('binding');
const zlib = require('zlib');
const { toWeb } = require('stream_adapters_duplex');

function classOf(name, makers) {
  const made = class {
    #pair;

    constructor(format) {
      if (!Object.hasOwn(makers, format)) {
        throw require('internal_errors').nodeError(
          'TypeError', 'ERR_INVALID_ARG_VALUE',
          binding.format("The argument 'format' must be one of: %s. Received %s",
                         "'deflate', 'deflate-raw', 'gzip'", require('util').inspect(format)));
      }
      this.#pair = toWeb(makers[format]());
    }
    get readable() { return this.#pair.readable; }
    get writable() { return this.#pair.writable; }
    [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
      const { inspect } = require('util');
      const { readable, writable } = this;
      return `${name} ${inspect({ readable, writable }, { ...options, depth: depth - 1 })}`;
    }
    get [Symbol.toStringTag]() { return name; }
  };
  Object.defineProperty(made, 'name', { value: name });
  for (const key of ['readable', 'writable']) {
    Object.defineProperty(made.prototype, key, { enumerable: true });
  }
  return made;
}

module.exports = {
  CompressionStream: classOf('CompressionStream', {
    deflate: zlib.createDeflate, 'deflate-raw': zlib.createDeflateRaw, gzip: zlib.createGzip,
  }),
  DecompressionStream: classOf('DecompressionStream', {
    deflate: zlib.createInflate, 'deflate-raw': zlib.createInflateRaw, gzip: zlib.createGunzip,
  }),
};
