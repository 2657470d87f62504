'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams */

const binding = require('binding');
const { Buffer } = require('buffer');
const { unknownEncoding } = require('buffer_encodings');
const { nodeError } = require('internal_errors');
const process = require('process');
const { addAbortSignal } = require('stream_abort');
const {
  construct, destroy, destroyedError, errorOrDestroy, undestroy,
} = require('stream_destroy');
const { dispose } = require('stream_disposal');
const { finishMaybe } = require('stream_ending');
const { Stream } = require('stream_legacy');
const { WritableState } = require('stream_writable_state');
const { clearBuffer, errorBuffer, write } = require('stream_write');

function Writable(options) {
  const isDuplex = this instanceof require('stream_duplex').Duplex;
  if (!isDuplex && !Function.prototype[Symbol.hasInstance].call(Writable, this)) {
    return new Writable(options);
  }
  binding.firstUse('a Writable is made');
  this._events ??= {
    close: undefined, error: undefined, prefinish: undefined, finish: undefined, drain: undefined,
  };
  this._writableState = new WritableState(options, this, isDuplex);
  if (options) {
    for (const [name, key] of [['write', '_write'], ['writev', '_writev'],
                               ['destroy', '_destroy'], ['final', '_final'],
                               ['construct', '_construct']]) {
      if (typeof options[name] === 'function') this[key] = options[name];
    }
    if (options.signal) addAbortSignal(options.signal, this);
  }
  Stream.call(this, options);
  construct(this, () => {
    const state = this._writableState;
    if (!state.writing) clearBuffer(this, state);
    finishMaybe(this, state);
  });
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);
Object.defineProperty(Writable, Symbol.hasInstance, {
  value(object) {
    if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
    return this === Writable && object && object._writableState instanceof WritableState;
  },
});

Writable.prototype.pipe = function() {
  errorOrDestroy(
    this, nodeError('Error', 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable'));
};

Writable.prototype.write = function(chunk, encoding, callback) {
  return write(this, chunk, encoding, callback) === true;
};

Writable.prototype._write = function(chunk, encoding, callback) {
  if (!this._writev) {
    throw nodeError(
      'Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _write() method is not implemented');
  }
  this._writev([{ chunk, encoding }], callback);
};
Writable.prototype._writev = null;

Writable.prototype.cork = function() {
  this._writableState.corked++;
};
Writable.prototype.uncork = function() {
  const state = this._writableState;
  if (state.corked) {
    state.corked--;
    if (!state.writing) clearBuffer(this, state);
  }
};
Writable.prototype.setDefaultEncoding = function(encoding) {
  if (typeof encoding === 'string') encoding = encoding.toLowerCase();
  if (!Buffer.isEncoding(encoding)) {
    throw unknownEncoding(encoding);
  }
  this._writableState.defaultEncoding = encoding;
  return this;
};

Writable.prototype.end = function(chunk, encoding, callback) {
  const state = this._writableState;
  if (typeof chunk === 'function') {
    callback = chunk;
    chunk = encoding = null;
  } else if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  let error;
  if (chunk !== null && chunk !== undefined) {
    const result = write(this, chunk, encoding);
    if (result instanceof Error) error = result;
  }
  if (state.corked) {
    state.corked = 1;
    this.uncork();
  }
  if (error) {
    // write has told of it
  } else if (!state.errored && !state.ending) {
    state.ending = true;
    finishMaybe(this, state, true);
    state.ended = true;
  } else if (state.finished) {
    error = nodeError(
      'Error', 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished');
  } else if (state.destroyed) {
    error = destroyedError('end');
  }
  if (typeof callback === 'function') {
    if (error) process.nextTick(callback, error);
    else if (state.errored) process.nextTick(callback, state.errored);
    else if (state.finished) process.nextTick(callback, null);
    else state.onFinished.push(callback);
  }
  return this;
};

Writable.prototype.destroy = function(error, callback) {
  const state = this._writableState;
  if (!state.destroyed && (state.buffered.length > 0 || state.onFinished.length > 0)) {
    process.nextTick(errorBuffer, state);
  }
  destroy.call(this, error, callback);
  return this;
};
Writable.prototype._undestroy = undestroy;
Writable.prototype._destroy = function(error, callback) {
  callback(error);
};
Writable.prototype[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};

Object.defineProperties(Writable.prototype, {
  closed: { configurable: true, get() { return this._writableState?.closed ?? false; } },
  destroyed: {
    configurable: true,
    get() { return this._writableState?.destroyed ?? false; },
    set(value) { if (this._writableState) this._writableState.destroyed = value; },
  },
  writable: {
    configurable: true,
    get() {
      const state = this._writableState;
      return Boolean(state) && state.writable !== false && !state.destroyed && !state.errored &&
        !state.ending && !state.ended;
    },
    set(value) { if (this._writableState) this._writableState.writable = Boolean(value); },
  },
  writableFinished: { configurable: true, get() { return this._writableState?.finished ?? false; } },
  writableObjectMode: {
    configurable: true, get() { return this._writableState?.objectMode ?? false; },
  },
  writableBuffer: { configurable: true, get() { return this._writableState?.getBuffer(); } },
  writableEnded: { configurable: true, get() { return this._writableState?.ending ?? false; } },
  writableNeedDrain: {
    configurable: true,
    get() {
      const state = this._writableState;
      return Boolean(state) && !state.destroyed && !state.ending && state.needDrain;
    },
  },
  writableHighWaterMark: { configurable: true, get() { return this._writableState?.highWaterMark; } },
  writableCorked: { configurable: true, get() { return this._writableState?.corked ?? 0; } },
  writableLength: { configurable: true, get() { return this._writableState?.length; } },
  errored: { configurable: true, get() { return this._writableState?.errored ?? null; } },
  writableAborted: {
    configurable: true,
    get() {
      const state = this._writableState;
      return state.writable !== false && (state.destroyed || Boolean(state.errored)) &&
        !state.finished;
    },
  },
});

Writable.prototype[Symbol.for('nodejs.asyncDispose')] = function() {
  return dispose(this, this.writableFinished, ({ name }) => name === 'AbortError');
};

Writable.WritableState = WritableState;

require('not_shown')(Writable);
module.exports = { Writable };
