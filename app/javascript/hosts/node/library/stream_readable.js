'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readable-streams */

const binding = require('binding');
const { nodeError } = require('internal_errors');
const process = require('process');
const { addAbortSignal } = require('stream_abort');
const { construct, destroy, destroyer, undestroy } = require('stream_destroy');
const { dispose } = require('stream_disposal');
const { fromIterable } = require('stream_from_iterable');
const { iterate, iterator } = require('stream_iteration');
const { Stream } = require('stream_legacy');
const { pipe, unpipe } = require('stream_pipe');
const { addToBuffer, emitReadable, flow, maybeReadMore } = require('stream_push');
const { read } = require('stream_read');
const { ReadableState, useEncoding } = require('stream_readable_state');

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  const isDuplex = this instanceof require('stream_duplex').Duplex;
  binding.firstUse('a Readable is made');
  this._events ??= {
    close: undefined, error: undefined, data: undefined, end: undefined, readable: undefined,
  };
  this._readableState = new ReadableState(options, this, isDuplex);
  if (options) {
    for (const [name, key] of [['read', '_read'], ['destroy', '_destroy'],
                               ['construct', '_construct']]) {
      if (typeof options[name] === 'function') this[key] = options[name];
    }
    if (options.signal && !isDuplex) addAbortSignal(options.signal, this);
  }
  Stream.call(this, options);
  construct(this, () => {
    if (this._readableState.needReadable) maybeReadMore(this, this._readableState);
  });
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);

Readable.prototype.read = read;

Readable.prototype._read = function() {
  throw nodeError(
    'Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented');
};

// -- flowing ----------------------------------------------------------------------------------

Readable.prototype.resume = function() {
  const state = this._readableState;
  if (!state.flowing) {
    state.flowing = !state.readableListening;
    resumeLater(this, state);
  }
  state.paused = false;
  return this;
};

function resumeLater(stream, state) {
  if (!state.resumeScheduled) {
    state.resumeScheduled = true;
    process.nextTick(resumeNow, stream, state);
  }
}

function resumeNow(stream, state) {
  if (!state.reading) stream.read(0);
  state.resumeScheduled = false;
  stream.emit('resume');
  flow(stream);
  if (state.flowing && !state.reading) stream.read(0);
}

Readable.prototype.pause = function() {
  if (this._readableState.flowing !== false) {
    this._readableState.flowing = false;
    this.emit('pause');
  }
  this._readableState.paused = true;
  return this;
};

Readable.prototype.isPaused = function() {
  return this._readableState.paused === true || this._readableState.flowing === false;
};

Readable.prototype.on = function(event, listener) {
  const answer = Stream.prototype.on.call(this, event, listener);
  const state = this._readableState;
  if (event === 'data') {
    state.readableListening = this.listenerCount('readable') > 0;
    if (state.flowing !== false) this.resume();
  } else if (event === 'readable' && !state.endEmitted && !state.readableListening) {
    state.readableListening = state.needReadable = true;
    state.flowing = false;
    state.emittedReadable = false;
    if (state.length) emitReadable(this);
    else if (!state.reading) process.nextTick(readNothing, this);
  }
  return answer;
};
Readable.prototype.addListener = Readable.prototype.on;

function readNothing(stream) {
  stream.read(0);
}

function updateReadableListening(stream) {
  const state = stream._readableState;
  state.readableListening = stream.listenerCount('readable') > 0;
  if (state.resumeScheduled && state.paused === false) state.flowing = true;
  else if (stream.listenerCount('data') > 0) stream.resume();
  else if (!state.readableListening) state.flowing = null;
}

Readable.prototype.removeListener = function(event, listener) {
  const answer = Stream.prototype.removeListener.call(this, event, listener);
  if (event === 'readable') process.nextTick(updateReadableListening, this);
  return answer;
};
Readable.prototype.off = Readable.prototype.removeListener;
Readable.prototype.removeAllListeners = function(...args) {
  const answer = Stream.prototype.removeAllListeners.apply(this, args);
  if (args[0] === 'readable' || args[0] === undefined) {
    process.nextTick(updateReadableListening, this);
  }
  return answer;
};

// -- the rest ---------------------------------------------------------------------------------

Readable.prototype.pipe = pipe;
Readable.prototype.unpipe = unpipe;
Readable.prototype.push = function(chunk, encoding) {
  return addToBuffer(this, chunk, encoding, false);
};
Readable.prototype.unshift = function(chunk, encoding) {
  return addToBuffer(this, chunk, encoding, true);
};
Readable.prototype.setEncoding = function(encoding) {
  const state = this._readableState;
  useEncoding(state, encoding);
  const text = state.buffer.map((part) => state.decoder.write(part)).join('');
  state.buffer = text === '' ? [] : [text];
  state.length = text.length;
  return this;
};
Readable.prototype.destroy = destroy;
Readable.prototype._undestroy = undestroy;
Readable.prototype._destroy = function(error, callback) {
  callback(error);
};
Readable.prototype[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};
Readable.prototype.wrap = require('stream_wrap');

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablesymbolasyncdispose */
Readable.prototype[Symbol.for('nodejs.asyncDispose')] = function() {
  return dispose(this, this.readableEnded, (error, own) => error === own);
};

Readable.prototype[Symbol.asyncIterator] = function() {
  return iterate(this);
};
Readable.prototype.iterator = iterator;

Object.defineProperties(Readable.prototype, {
  readable: {
    get() {
      const state = this._readableState;
      return Boolean(state) && state.readable !== false && !state.destroyed &&
        !state.errorEmitted && !state.endEmitted;
    },
    set(value) {
      if (this._readableState) this._readableState.readable = Boolean(value);
    },
  },
  readableDidRead: { get() { return this._readableState.dataEmitted; } },
  readableAborted: {
    get() {
      const state = this._readableState;
      return state.readable !== false && (state.destroyed || Boolean(state.errored)) &&
        !state.endEmitted;
    },
  },
  readableHighWaterMark: { get() { return this._readableState.highWaterMark; } },
  readableBuffer: { get() { return this._readableState?.buffer; } },
  readableFlowing: {
    get() { return this._readableState.flowing; },
    set(value) { if (this._readableState) this._readableState.flowing = value; },
  },
  readableLength: { get() { return this._readableState.length; } },
  readableObjectMode: { get() { return this._readableState?.objectMode ?? false; } },
  readableEncoding: { get() { return this._readableState?.encoding ?? null; } },
  errored: { get() { return this._readableState?.errored ?? null; } },
  closed: { get() { return this._readableState?.closed ?? false; } },
  destroyed: {
    get() { return this._readableState?.destroyed ?? false; },
    set(value) { if (this._readableState) this._readableState.destroyed = value; },
  },
  readableEnded: { get() { return this._readableState?.endEmitted ?? false; } },
});

Readable.ReadableState = ReadableState;

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamreadablefromiterable-options */
Readable.from = function(iterable, options) {
  return fromIterable(Readable, iterable, options);
};

Readable.wrap = function(source, options) {
  return new Readable({
    objectMode: source.readableObjectMode ?? source.objectMode ?? true,
    ...options,
    destroy(error, callback) {
      destroyer(source, error);
      callback(error);
    },
  }).wrap(source);
};

require('not_shown')(Readable);
module.exports = { Readable };
