'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readable-streams */

const binding = require('binding');
const { Buffer } = require('buffer');
const { construct, destroy, errorOrDestroy } = require('stream_destroy');
const { abortError, checkSignal, nodeError, outOfRange } = require('internal_errors');
const { Stream } = require('stream_legacy');
const process = require('process');

function highWaterMarkOf(options, key, isDuplex, objectMode) {
  const given = options?.highWaterMark ?? (isDuplex ? options?.[key] : undefined);
  if (given === undefined || given === null) return objectMode ? 16 : 16 * 1024;
  if (!Number.isInteger(given) || given < 0) {
    const name = isDuplex ? `options.${key}` : 'options.highWaterMark';
    throw nodeError(
      'TypeError', 'ERR_INVALID_ARG_VALUE',
      `The property '${name}' is invalid. Received ${binding.inspect(given)}`);
  }
  return Math.floor(given);
}

function ReadableState(options, stream, isDuplex) {
  this.objectMode = Boolean(options?.objectMode || (isDuplex && options?.readableObjectMode));
  this.highWaterMark =
    highWaterMarkOf(options, 'readableHighWaterMark', isDuplex, this.objectMode);
  Object.assign(this, {
    buffer: [], length: 0, pipes: [], flowing: null, ended: false, endEmitted: false,
    reading: false, constructed: true, sync: true, needReadable: false, emittedReadable: false,
    readableListening: false, resumeScheduled: false, errorEmitted: false,
    emitClose: options?.emitClose !== false, autoDestroy: options?.autoDestroy !== false,
    destroyed: false, errored: null, closed: false, closeEmitted: false,
    defaultEncoding: options?.defaultEncoding || 'utf8', awaitDrainWriters: null,
    multiAwaitDrain: false, readingMore: false, dataEmitted: false, decoder: null,
    encoding: null, paused: null,
  });
  if (options?.encoding) useEncoding(this, options.encoding);
}

function useEncoding(state, encoding) {
  const { StringDecoder } = require('string_decoder');
  state.decoder = new StringDecoder(encoding);
  state.encoding = state.decoder.encoding;
}

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  const isDuplex = this instanceof require('stream_duplex').Duplex;
  binding.firstUse('a Readable is made');
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

function addAbortSignal(signal, stream) {
  checkSignal(signal, 'signal');
  if (typeof stream?.destroy !== 'function') {
    throw binding.invalidArgType('stream', 'an instance of Stream', stream);
  }
  const onAbort = () => stream.destroy(abortError(signal));
  if (signal.aborted) {
    onAbort();
  } else {
    signal.addEventListener('abort', onAbort, { once: true });
    require('stream_finished').finished(
      stream, () => signal.removeEventListener('abort', onAbort));
  }
  return stream;
}

// -- pushing ----------------------------------------------------------------------------------

function addToBuffer(stream, chunk, encoding, front) {
  const state = stream._readableState;
  let error;
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      encoding ||= state.defaultEncoding;
      if (state.encoding !== encoding) {
        if (front && state.encoding) {
          chunk = Buffer.from(chunk, encoding).toString(state.encoding);
        } else {
          chunk = Buffer.from(chunk, encoding);
          encoding = '';
        }
      }
    } else if (chunk instanceof Buffer) {
      encoding = '';
    } else if (ArrayBuffer.isView(chunk)) {
      chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      encoding = '';
    } else if (chunk !== null && chunk !== undefined) {
      error = binding.invalidArgType(
        'chunk', 'of type string or an instance of Buffer, TypedArray, or DataView', chunk);
    }
  }
  if (error) {
    errorOrDestroy(stream, error);
    return false;
  }
  if (chunk === null) {
    state.reading = false;
    onEndOfInput(stream, state);
  } else if (state.objectMode || (chunk && chunk.length > 0)) {
    if (!addWanted(stream, state, chunk, encoding, front)) return false;
  } else if (!front) {
    state.reading = false;
    maybeReadMore(stream, state);
  }
  return !state.ended && (state.length < state.highWaterMark || state.length === 0);
}

/** Whether the stream may take more: one that is destroyed takes nothing. */
function addWanted(stream, state, chunk, encoding, front) {
  if (front && state.endEmitted) {
    errorOrDestroy(stream, nodeError(
      'Error', 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT', 'stream.unshift() after end event'));
    return true;
  }
  if (!front && state.ended) {
    errorOrDestroy(
      stream, nodeError('Error', 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'));
    return false;
  }
  if (state.destroyed || state.errored) return false;
  if (!front) {
    state.reading = false;
    if (state.decoder && !encoding) {
      chunk = state.decoder.write(chunk);
      if (!state.objectMode && chunk.length === 0) {
        maybeReadMore(stream, state);
        return true;
      }
    }
  }
  addChunk(stream, state, chunk, front);
  return true;
}

function addChunk(stream, state, chunk, front) {
  if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
    if (state.multiAwaitDrain) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
    state.dataEmitted = true;
    stream.emit('data', chunk);
  } else {
    state.length += state.objectMode ? 1 : chunk.length;
    if (front) state.buffer.unshift(chunk);
    else state.buffer.push(chunk);
    if (state.needReadable) emitReadable(stream);
  }
  maybeReadMore(stream, state);
}

function onEndOfInput(stream, state) {
  if (state.ended) return;
  if (state.decoder) {
    const chunk = state.decoder.end();
    if (chunk?.length) {
      state.buffer.push(chunk);
      state.length += state.objectMode ? 1 : chunk.length;
    }
  }
  state.ended = true;
  if (state.sync) {
    emitReadable(stream);
  } else {
    state.needReadable = false;
    state.emittedReadable = true;
    emitReadableNow(stream);
  }
}

function emitReadable(stream) {
  const state = stream._readableState;
  state.needReadable = false;
  if (!state.emittedReadable) {
    state.emittedReadable = true;
    process.nextTick(emitReadableNow, stream);
  }
}

function emitReadableNow(stream) {
  const state = stream._readableState;
  if (!state.destroyed && !state.errored && (state.length || state.ended)) {
    stream.emit('readable');
    state.emittedReadable = false;
  }
  if (!state.flowing && !state.ended && state.length <= state.highWaterMark) {
    state.needReadable = true;
  }
  flow(stream);
}

function maybeReadMore(stream, state) {
  if (!state.readingMore && state.constructed) {
    state.readingMore = true;
    process.nextTick(readMore, stream, state);
  }
}

function readMore(stream, state) {
  while (!state.reading && !state.ended &&
         (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
    const before = state.length;
    stream.read(0);
    if (before === state.length) break;
  }
  state.readingMore = false;
}

// -- reading ----------------------------------------------------------------------------------

function howMuch(n, state) {
  if (n <= 0 || (state.length === 0 && state.ended)) return 0;
  if (state.objectMode) return 1;
  if (Number.isNaN(n)) return state.flowing && state.length ? state.buffer[0].length : state.length;
  if (n <= state.length) return n;
  return state.ended ? state.length : 0;
}

function takeFrom(n, state) {
  if (state.length === 0) return null;
  if (state.objectMode) return state.buffer.shift();
  if (!n || n >= state.length) {
    const all = state.buffer.splice(0);
    if (all.length === 1) return all[0];
    return state.decoder ? all.join('') : Buffer.concat(all, state.length);
  }
  const taken = [];
  let left = n;
  while (left > 0) {
    const first = state.buffer[0];
    if (first.length <= left) {
      taken.push(state.buffer.shift());
    } else {
      taken.push(first.slice(0, left));
      state.buffer[0] = first.slice(left);
    }
    left -= taken[taken.length - 1].length;
  }
  if (taken.length === 1) return taken[0];
  return state.decoder ? taken.join('') : Buffer.concat(taken);
}

Readable.prototype.read = function(n) {
  if (n === undefined) n = NaN;
  else if (!Number.isInteger(n)) n = Number.parseInt(n, 10);
  const state = this._readableState;
  const asked = n;
  if (n > state.highWaterMark) {
    if (n > 0x40000000) throw outOfRange('size', '<= 1GiB', n);
    state.highWaterMark = 2 ** Math.ceil(Math.log2(n));
  }
  if (n !== 0) state.emittedReadable = false;
  const full = state.highWaterMark !== 0 ?
    state.length >= state.highWaterMark : state.length > 0;
  if (n === 0 && state.needReadable && (full || state.ended)) {
    if (state.length === 0 && state.ended) endReadable(this);
    else emitReadable(this);
    return null;
  }
  n = howMuch(n, state);
  if (n === 0 && state.ended) {
    if (state.length === 0) endReadable(this);
    return null;
  }
  let wanted = state.needReadable;
  if (state.length === 0 || state.length - n < state.highWaterMark) wanted = true;
  if (state.ended || state.reading || state.destroyed || state.errored || !state.constructed) {
    wanted = false;
  } else if (wanted) {
    state.reading = true;
    state.sync = true;
    if (state.length === 0) state.needReadable = true;
    try {
      this._read(state.highWaterMark);
    } catch (error) {
      errorOrDestroy(this, error);
    }
    state.sync = false;
    if (!state.reading) n = howMuch(asked, state);
  }
  return give(this, state, n, asked);
};

function give(stream, state, n, asked) {
  let taken = n > 0 ? takeFrom(n, state) : null;
  if (taken === null) {
    state.needReadable = state.length <= state.highWaterMark;
    n = 0;
  } else {
    state.length -= state.objectMode ? 1 : taken.length;
    if (state.multiAwaitDrain) state.awaitDrainWriters.clear();
    else state.awaitDrainWriters = null;
  }
  if (state.length === 0) {
    if (!state.ended) state.needReadable = true;
    if (!Object.is(asked, n) && state.ended) endReadable(stream);
  }
  if (taken !== null && !state.errorEmitted && !state.closeEmitted) {
    state.dataEmitted = true;
    stream.emit('data', taken);
  }
  return taken;
}

Readable.prototype._read = function() {
  throw nodeError(
    'Error', 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented');
};

function endReadable(stream) {
  const state = stream._readableState;
  if (!state.endEmitted) {
    state.ended = true;
    process.nextTick(endReadableNow, state, stream);
  }
}

function endReadableNow(state, stream) {
  if (state.errored || state.closeEmitted || state.endEmitted || state.length > 0) return;
  state.endEmitted = true;
  stream.emit('end');
  if (stream.writable && stream.allowHalfOpen === false) {
    process.nextTick(() => {
      if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
    });
  } else if (state.autoDestroy) {
    const other = stream._writableState;
    if (!other || (other.autoDestroy && (other.finished || other.writable === false))) {
      stream.destroy();
    }
  }
}

// -- flowing ----------------------------------------------------------------------------------

function flow(stream) {
  const state = stream._readableState;
  while (state.flowing && stream.read() !== null);
}

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

// -- piping -----------------------------------------------------------------------------------

Readable.prototype.pipe = function(target, options) {
  const source = this;
  const state = this._readableState;
  if (state.pipes.length === 1 && !state.multiAwaitDrain) {
    state.multiAwaitDrain = true;
    state.awaitDrainWriters = new Set(state.awaitDrainWriters ? [state.awaitDrainWriters] : []);
  }
  state.pipes.push(target);
  const ends = (!options || options.end !== false) &&
    target !== process.stdout && target !== process.stderr;
  const atEnd = ends ? onEnd : unpipe;
  if (state.endEmitted) process.nextTick(atEnd);
  else source.once('end', atEnd);
  target.on('unpipe', onUnpipe);

  let onDrain;
  let cleanedUp = false;

  function onUnpipe(readable, info) {
    if (readable === source && info && info.hasUnpiped === false) {
      info.hasUnpiped = true;
      cleanUp();
    }
  }
  function onEnd() {
    target.end();
  }
  function cleanUp() {
    target.removeListener('close', onClose);
    target.removeListener('finish', onFinish);
    if (onDrain) target.removeListener('drain', onDrain);
    target.removeListener('error', onError);
    target.removeListener('unpipe', onUnpipe);
    source.removeListener('end', onEnd);
    source.removeListener('end', unpipe);
    source.removeListener('data', onData);
    cleanedUp = true;
    if (onDrain && state.awaitDrainWriters &&
        (!target._writableState || target._writableState.needDrain)) {
      onDrain();
    }
  }
  function pauseForDrain() {
    if (!cleanedUp) {
      if (state.pipes.length === 1 && state.pipes[0] === target) {
        state.awaitDrainWriters = target;
        state.multiAwaitDrain = false;
      } else if (state.pipes.length > 1 && state.pipes.includes(target)) {
        state.awaitDrainWriters.add(target);
      }
      source.pause();
    }
    if (!onDrain) {
      onDrain = () => {
        if (state.awaitDrainWriters === target) state.awaitDrainWriters = null;
        else if (state.multiAwaitDrain) state.awaitDrainWriters.delete(target);
        if ((!state.awaitDrainWriters || state.awaitDrainWriters.size === 0) &&
            source.listenerCount('data')) {
          source.resume();
        }
      };
      target.on('drain', onDrain);
    }
  }
  function onData(chunk) {
    if (target.write(chunk) === false) pauseForDrain();
  }
  function onError(error) {
    unpipe();
    target.removeListener('error', onError);
    if (target.listenerCount('error') === 0) {
      const other = target._writableState || target._readableState;
      if (other && !other.errorEmitted) errorOrDestroy(target, error);
      else target.emit('error', error);
    }
  }
  function onClose() {
    target.removeListener('finish', onFinish);
    unpipe();
  }
  function onFinish() {
    target.removeListener('close', onClose);
    unpipe();
  }
  function unpipe() {
    source.unpipe(target);
  }

  source.on('data', onData);
  target.prependListener('error', onError);
  target.once('close', onClose);
  target.once('finish', onFinish);
  target.emit('pipe', source);
  if (target.writableNeedDrain === true) pauseForDrain();
  else if (!state.flowing) source.resume();
  return target;
};

Readable.prototype.unpipe = function(target) {
  const state = this._readableState;
  if (state.pipes.length === 0) return this;
  if (!target) {
    const all = state.pipes.splice(0);
    this.pause();
    for (const one of all) one.emit('unpipe', this, { hasUnpiped: false });
    return this;
  }
  const at = state.pipes.indexOf(target);
  if (at === -1) return this;
  state.pipes.splice(at, 1);
  if (state.pipes.length === 0) this.pause();
  target.emit('unpipe', this, { hasUnpiped: false });
  return this;
};

// -- the rest ---------------------------------------------------------------------------------

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
Readable.prototype._destroy = function(error, callback) {
  callback(error);
};
Readable.prototype[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};
Readable.prototype.wrap = function() {
  return binding.unsupported('readable.wrap');
};

Readable.prototype[Symbol.asyncIterator] = function() {
  return iterate(this);
};
Readable.prototype.iterator = function(options) {
  return iterate(this, options);
};

async function* iterate(stream, options) {
  const { finished } = require('stream_finished');
  let wake = () => {};
  function next(resolve) {
    if (this === stream) {
      wake();
      wake = () => {};
    } else {
      wake = resolve;
    }
  }
  stream.on('readable', next);
  let error;
  const forget = finished(stream, { writable: false }, (problem) => {
    error = problem ? error ?? problem : null;
    wake();
    wake = () => {};
  });
  try {
    while (true) {
      const chunk = stream.destroyed ? null : stream.read();
      if (chunk !== null) {
        yield chunk;
      } else if (error) {
        throw error;
      } else if (error === null) {
        return;
      } else {
        await new Promise(next);
      }
    }
  } catch (problem) {
    error = error ?? problem;
    throw error;
  } finally {
    if ((error || options?.destroyOnReturn !== false) &&
        (error === undefined || stream._readableState.autoDestroy)) {
      const isOver = !stream.readable && !(stream.writable && !stream.writableEnded);
      if (!stream.destroyed) stream.destroy(isOver ? undefined : abortError());
    } else {
      stream.off('readable', next);
      forget();
    }
  }
}

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

/** A stream of class `Class` that gives what the iterable gives. */
function fromIterable(Class, iterable, options) {
  if (typeof iterable === 'string' || iterable instanceof Buffer) {
    return new Class({
      objectMode: true,
      ...options,
      read() {
        this.push(iterable);
        this.push(null);
      },
    });
  }
  let iterator;
  let isAsync = false;
  if (iterable?.[Symbol.asyncIterator]) {
    isAsync = true;
    iterator = iterable[Symbol.asyncIterator]();
  } else if (iterable?.[Symbol.iterator]) {
    iterator = iterable[Symbol.iterator]();
  } else {
    throw binding.invalidArgType('iterable', 'an instance of Iterable', iterable);
  }
  const readable = new Class({ objectMode: true, highWaterMark: 1, ...options });
  let reading = false;
  readable._read = function() {
    if (!reading) {
      reading = true;
      next();
    }
  };
  readable._destroy = function(error, callback) {
    close(error).then(
      () => process.nextTick(callback, error),
      (problem) => process.nextTick(callback, problem || error));
  };
  async function close(error) {
    const throws = typeof iterator.throw === 'function';
    if (error !== undefined && error !== null && throws) {
      const { value, done } = await iterator.throw(error);
      await value;
      if (done) return;
    }
    if (typeof iterator.return === 'function') {
      const { value } = await iterator.return();
      await value;
    }
  }
  async function next() {
    for (;;) {
      try {
        const { value, done } = isAsync ? await iterator.next() : iterator.next();
        if (done) {
          readable.push(null);
        } else {
          const chunk = value && typeof value.then === 'function' ? await value : value;
          if (chunk === null) {
            reading = false;
            throw nodeError(
              'TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
          } else if (readable.push(chunk)) {
            continue;
          } else {
            reading = false;
          }
        }
      } catch (error) {
        readable.destroy(error);
      }
      break;
    }
  }
  return readable;
}

module.exports = { Readable, addAbortSignal, fromIterable, highWaterMarkOf };
