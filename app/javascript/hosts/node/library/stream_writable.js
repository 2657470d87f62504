'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#writable-streams */

const binding = require('binding');
const { Buffer } = require('buffer');
const { construct, destroy, errorOrDestroy, multipleCallback } = require('stream_destroy');
const { nodeError } = require('internal_errors');
const { Stream } = require('stream_legacy');
const process = require('process');

const nothing = () => {};

function WritableState(options, stream, isDuplex) {
  const { highWaterMarkOf } = require('stream_readable');
  this.objectMode = Boolean(options?.objectMode || (isDuplex && options?.writableObjectMode));
  this.highWaterMark =
    highWaterMarkOf(options, 'writableHighWaterMark', isDuplex, this.objectMode);
  if (!options?.highWaterMark && !(isDuplex && options?.writableHighWaterMark !== undefined) &&
      !this.objectMode && options?.highWaterMark !== 0) {
    this.highWaterMark = 16 * 1024;
  }
  Object.assign(this, {
    finalCalled: false, needDrain: false, ending: false, ended: false, finished: false,
    destroyed: false, decodeStrings: options?.decodeStrings !== false,
    defaultEncoding: options?.defaultEncoding || 'utf8', length: 0, writing: false, corked: 0,
    sync: true, bufferProcessing: false, writecb: null, writelen: 0, afterWriteTickInfo: null, afterWritePending: false,
    buffered: [], pendingcb: 0, constructed: true, prefinished: false, errorEmitted: false,
    emitClose: options?.emitClose !== false, autoDestroy: options?.autoDestroy !== false,
    errored: null, closed: false, closeEmitted: false, onFinished: [],
  });
  this.onwrite = (error) => onWrite(stream, error);
}

WritableState.prototype.getBuffer = function() {
  return this.buffered.slice();
};

function Writable(options) {
  const isDuplex = this instanceof require('stream_duplex').Duplex;
  if (!isDuplex && !Function.prototype[Symbol.hasInstance].call(Writable, this)) {
    return new Writable(options);
  }
  binding.firstUse('a Writable is made');
  this._writableState = new WritableState(options, this, isDuplex);
  if (options) {
    for (const [name, key] of [['write', '_write'], ['writev', '_writev'],
                               ['destroy', '_destroy'], ['final', '_final'],
                               ['construct', '_construct']]) {
      if (typeof options[name] === 'function') this[key] = options[name];
    }
    if (options.signal) require('stream_readable').addAbortSignal(options.signal, this);
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

// -- writing ----------------------------------------------------------------------------------

function write(stream, chunk, encoding, callback) {
  const state = stream._writableState;
  if (typeof encoding === 'function') {
    callback = encoding;
    encoding = state.defaultEncoding;
  } else {
    if (!encoding) encoding = state.defaultEncoding;
    else if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
      throw nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    }
    if (typeof callback !== 'function') callback = nothing;
  }
  if (chunk === null) {
    throw nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
  } else if (!state.objectMode) {
    if (typeof chunk === 'string') {
      if (state.decodeStrings !== false) {
        chunk = Buffer.from(chunk, encoding);
        encoding = 'buffer';
      }
    } else if (chunk instanceof Buffer) {
      encoding = 'buffer';
    } else if (ArrayBuffer.isView(chunk)) {
      chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      encoding = 'buffer';
    } else {
      throw binding.invalidArgType(
        'chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk);
    }
  }
  let error;
  if (state.ending) error = nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end');
  else if (state.destroyed) error = destroyedError('write');
  if (error) {
    process.nextTick(callback, error);
    errorOrDestroy(stream, error, true);
    return error;
  }
  state.pendingcb++;
  return writeOrBuffer(stream, state, chunk, encoding, callback);
}

function destroyedError(name) {
  return nodeError(
    'Error', 'ERR_STREAM_DESTROYED', `Cannot call ${name} after a stream was destroyed`);
}

function writeOrBuffer(stream, state, chunk, encoding, callback) {
  const size = state.objectMode ? 1 : chunk.length;
  state.length += size;
  const room = state.length < state.highWaterMark;
  if (!room) state.needDrain = true;
  if (state.writing || state.corked || state.errored || !state.constructed) {
    state.buffered.push({ chunk, encoding, callback });
  } else {
    startWrite(stream, state, size, callback, () => stream._write(chunk, encoding, state.onwrite));
  }
  return room && !state.errored && !state.destroyed;
}

function startWrite(stream, state, size, callback, run) {
  state.writelen = size;
  state.writecb = callback;
  state.writing = true;
  state.sync = true;
  if (state.destroyed) state.onwrite(destroyedError('write'));
  else run();
  state.sync = false;
}

Writable.prototype.write = function(chunk, encoding, callback) {
  return write(this, chunk, encoding, callback) === true;
};

function onWrite(stream, error) {
  const state = stream._writableState;
  const { sync, writecb: callback } = state;
  if (typeof callback !== 'function') {
    errorOrDestroy(stream, multipleCallback());
    return;
  }
  state.writing = false;
  state.writecb = null;
  state.length -= state.writelen;
  state.writelen = 0;
  if (error) {
    void error.stack;
    state.errored ??= error;
    if (stream._readableState) stream._readableState.errored ??= error;
    if (sync) process.nextTick(onWriteError, stream, state, error, callback);
    else onWriteError(stream, state, error, callback);
    return;
  }
  if (state.buffered.length > 0) clearBuffer(stream, state);
  const drains = state.needDrain && state.length === 0;
  if (!sync) {
    afterWrite(stream, state, 1, callback);
  } else if (callback === nothing) {
    // Nobody waits for it: a tick is worth while only for a drain event.
    if (!state.afterWritePending && drains) {
      process.nextTick(afterWrite, stream, state, 1, callback);
      state.afterWritePending = true;
    } else {
      state.pendingcb--;
      if (state.ending) finishMaybe(stream, state, true);
    }
  } else if (state.afterWriteTickInfo !== null && state.afterWriteTickInfo.callback === callback) {
    state.afterWriteTickInfo.count++;
  } else {
    state.afterWriteTickInfo = { count: 1, callback };
    state.afterWritePending = true;
    process.nextTick(afterWriteTick, stream, state, state.afterWriteTickInfo);
  }
}

function onWriteError(stream, state, error, callback) {
  state.pendingcb--;
  callback(error);
  errorBuffer(state);
  errorOrDestroy(stream, error);
}

function afterWriteTick(stream, state, info) {
  state.afterWriteTickInfo = null;
  afterWrite(stream, state, info.count, info.callback);
}

function afterWrite(stream, state, count, callback) {
  state.afterWritePending = false;
  if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
    state.needDrain = false;
    stream.emit('drain');
  }
  while (count-- > 0) {
    state.pendingcb--;
    callback(null);
  }
  if (state.destroyed) errorBuffer(state);
  if (state.ending) finishMaybe(stream, state, true);
}

function errorBuffer(state) {
  if (state.writing) return;
  for (const { chunk, callback } of state.buffered.splice(0)) {
    state.length -= state.objectMode ? 1 : chunk.length;
    callback(state.errored ?? destroyedError('write'));
  }
  callFinished(state, state.errored ?? destroyedError('end'));
}

function callFinished(state, error) {
  for (const callback of state.onFinished.splice(0)) callback(error);
}

function clearBuffer(stream, state) {
  if (state.corked || state.bufferProcessing || state.destroyed || !state.constructed) return;
  const { buffered, objectMode } = state;
  if (buffered.length === 0) return;
  state.bufferProcessing = true;
  if (buffered.length > 1 && stream._writev) {
    const all = state.buffered.splice(0);
    state.pendingcb -= all.length - 1;
    const callback = (error) => {
      for (const one of all) one.callback(error);
    };
    const chunks = all.map(({ chunk, encoding }) => ({ chunk, encoding }));
    chunks.allBuffers = all.every((one) => one.encoding === 'buffer');
    startWrite(
      stream, state, state.length, callback, () => stream._writev(chunks, state.onwrite));
  } else {
    do {
      const { chunk, encoding, callback } = buffered.shift();
      const size = objectMode ? 1 : chunk.length;
      startWrite(
        stream, state, size, callback, () => stream._write(chunk, encoding, state.onwrite));
    } while (buffered.length > 0 && !state.writing);
  }
  state.bufferProcessing = false;
}

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
  this._writableState.defaultEncoding = String(encoding).toLowerCase();
  return this;
};

// -- ending -----------------------------------------------------------------------------------

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

function needFinish(state) {
  return state.ending && !state.destroyed && state.constructed && state.length === 0 &&
    !state.errored && state.buffered.length === 0 && !state.finished && !state.writing &&
    !state.errorEmitted && !state.closeEmitted;
}

function callFinal(stream, state) {
  let called = false;
  const done = (error) => {
    if (called) {
      errorOrDestroy(stream, error ?? multipleCallback());
      return;
    }
    called = true;
    state.pendingcb--;
    if (error) {
      callFinished(state, error);
      errorOrDestroy(stream, error, state.sync);
    } else if (needFinish(state)) {
      state.prefinished = true;
      stream.emit('prefinish');
      state.pendingcb++;
      process.nextTick(finish, stream, state);
    }
  };
  state.sync = true;
  state.pendingcb++;
  try {
    stream._final(done);
  } catch (error) {
    done(error);
  }
  state.sync = false;
}

function prefinish(stream, state) {
  if (state.prefinished || state.finalCalled) return;
  if (typeof stream._final === 'function' && !state.destroyed) {
    state.finalCalled = true;
    callFinal(stream, state);
  } else {
    state.prefinished = true;
    stream.emit('prefinish');
  }
}

function finishMaybe(stream, state, sync) {
  if (!needFinish(state)) return;
  prefinish(stream, state);
  if (state.pendingcb !== 0) return;
  if (sync) {
    state.pendingcb++;
    process.nextTick(() => {
      if (needFinish(state)) finish(stream, state);
      else state.pendingcb--;
    });
  } else if (needFinish(state)) {
    state.pendingcb++;
    finish(stream, state);
  }
}

function finish(stream, state) {
  state.pendingcb--;
  state.finished = true;
  callFinished(state, null);
  stream.emit('finish');
  if (state.autoDestroy) {
    const other = stream._readableState;
    if (!other || (other.autoDestroy && (other.endEmitted || other.readable === false))) {
      stream.destroy();
    }
  }
}

Writable.prototype.destroy = function(error, callback) {
  const state = this._writableState;
  if (!state.destroyed && (state.buffered.length > 0 || state.onFinished.length > 0)) {
    process.nextTick(errorBuffer, state);
  }
  destroy.call(this, error, callback);
  return this;
};
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

Writable.WritableState = WritableState;

module.exports = { Writable };
