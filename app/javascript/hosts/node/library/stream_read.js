'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablereadsize */

const { Buffer } = require('buffer');
const { outOfRange } = require('internal_errors');
const process = require('process');
const { errorOrDestroy } = require('stream_destroy');
const { emitReadable } = require('stream_push');

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

/** A stream's method. */
function read(n) {
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
}

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

module.exports = { read };
