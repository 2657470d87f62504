'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/zlib.html#class-zlibzlibbase */

const binding = require('binding');
const { Buffer } = require('buffer');
const { Transform, finished } = require('stream');
const { constants } = require('zlib_constants');
const { FIRST_MS, FLUSH_MS, optionsOf, stepwise } = require('zlib_work');

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

const kSteps = Symbol('kSteps');
const kFlushes = Symbol('kFlushes');

function ZlibBase(form, given) {
  const options = optionsOf(form, given);
  binding.firstUse('a zlib stream');
  Transform.call(this, {
    ...given, encoding: null, objectMode: false, writableObjectMode: false,
  });
  this[kFlushes] = new Map();
  this.bytesWritten = 0;
  this._level = options.level;
  this._strategy = options.strategy;
  Object.defineProperty(this, 'reset', {
    value() { this[kSteps] = new Steps(form, options); }, configurable: true, writable: true,
  });
  this.reset();
}
Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

// So 'finish' does not wait for the flush, as in Node.
ZlibBase.prototype._final = function(callback) { callback(); };
ZlibBase.prototype._transform = function(chunk, encoding, callback) {
  const kind = this[kFlushes].get(chunk);
  if (kind !== undefined) {
    this[kSteps].flush(this, chunk, kind, callback);
    return;
  }
  const isLast = this.writableEnded && this.writableLength === chunk.length;
  this[kSteps].chunk(this, chunk, isLast, callback);
};
ZlibBase.prototype._flush = function(callback) { this[kSteps].end(this, callback); };
ZlibBase.prototype.close = function(callback) {
  if (callback) finished(this, callback);
  this.destroy();
};
ZlibBase.prototype.flush = function(kind, callback) {
  if (typeof kind === 'function' || kind === undefined) [callback, kind] = [kind, constants.Z_FULL_FLUSH];
  const mark = Buffer.alloc(0);
  this[kFlushes].set(mark, kind);
  this.write(mark, callback);
};
ZlibBase.prototype.params = () => binding.unsupported('params of a zlib stream', 'Make another stream.');
Object.defineProperty(ZlibBase.prototype, '_closed', {
  configurable: true, enumerable: true, get() { return this.destroyed; },
});

function Zlib(form, given) { ZlibBase.call(this, form, given); }
Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

/** The class of a form; it can be called without `new`. */
function classOf(form, name) {
  const made = function(options) {
    if (!(this instanceof made)) return new made(options);
    Zlib.call(this, form, options);
  };
  Object.defineProperty(made, 'name', { value: name });
  Object.setPrototypeOf(made.prototype, Zlib.prototype);
  Object.setPrototypeOf(made, Zlib);
  return made;
}

module.exports = { classOf };
