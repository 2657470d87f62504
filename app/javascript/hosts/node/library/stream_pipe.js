'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#readablepipedestination-options */

const process = require('process');
const { errorOrDestroy } = require('stream_destroy');
const { listenersOf, prependListener } = require('stream_legacy');

/** What flows from one stream to one other, until one of them is over. */
class Pipe {
  #source;
  #target;
  #state;
  #cleanedUp = false;
  #drains = false;

  constructor(source, target) {
    this.#source = source;
    this.#target = target;
    this.#state = source._readableState;
  }
  start(ends) {
    const [source, target, state] = [this.#source, this.#target, this.#state];
    const atEnd = ends ? this.onend : this.unpipe;
    if (state.endEmitted) process.nextTick(atEnd);
    else source.once('end', atEnd);
    target.on('unpipe', this.onunpipe);
    source.on('data', this.ondata);
    prependListener(target, 'error', this.onerror);
    target.once('close', this.onclose);
    target.once('finish', this.onfinish);
    target.emit('pipe', source);
    if (target.writableNeedDrain === true) this.#pauseForDrain();
    else if (!state.flowing) source.resume();
  }
  #cleanUp() {
    const [source, target] = [this.#source, this.#target];
    target.removeListener('close', this.onclose);
    target.removeListener('finish', this.onfinish);
    if (this.#drains) target.removeListener('drain', this.ondrain);
    target.removeListener('error', this.onerror);
    target.removeListener('unpipe', this.onunpipe);
    source.removeListener('end', this.onend);
    source.removeListener('end', this.unpipe);
    source.removeListener('data', this.ondata);
    this.#cleanedUp = true;
    if (this.#drains && this.#state.awaitDrainWriters &&
        (!target._writableState || target._writableState.needDrain)) {
      this.ondrain();
    }
  }
  #pauseForDrain() {
    const [target, state] = [this.#target, this.#state];
    if (!this.#cleanedUp) {
      if (state.pipes.length === 1 && state.pipes[0] === target) {
        state.awaitDrainWriters = target;
        state.multiAwaitDrain = false;
      } else if (state.pipes.length > 1 && state.pipes.includes(target)) {
        state.awaitDrainWriters.add(target);
      }
      this.#source.pause();
    }
    if (!this.#drains) {
      this.#drains = true;
      target.on('drain', this.ondrain);
    }
  }
  // The listeners have the names that they have in Node, where they are shown.
  ondrain = () => {
    const [target, state] = [this.#target, this.#state];
    if (state.awaitDrainWriters === target) state.awaitDrainWriters = null;
    else if (state.multiAwaitDrain) state.awaitDrainWriters.delete(target);
    if ((!state.awaitDrainWriters || state.awaitDrainWriters.size === 0) &&
        this.#source.listenerCount('data')) {
      this.#source.resume();
    }
  };
  onunpipe = (readable, info) => {
    if (readable === this.#source && info && info.hasUnpiped === false) {
      info.hasUnpiped = true;
      this.#cleanUp();
    }
  };
  onend = () => { this.#target.end(); };
  ondata = (chunk) => {
    if (this.#target.write(chunk) === false) this.#pauseForDrain();
  };
  onerror = (error) => {
    const target = this.#target;
    this.unpipe();
    target.removeListener('error', this.onerror);
    if (listenersOf(target, 'error') === 0) {
      const other = target._writableState || target._readableState;
      if (other && !other.errorEmitted) errorOrDestroy(target, error);
      else target.emit('error', error);
    }
  };
  onclose = () => {
    this.#target.removeListener('finish', this.onfinish);
    this.unpipe();
  };
  onfinish = () => {
    this.#target.removeListener('close', this.onclose);
    this.unpipe();
  };
  unpipe = () => { this.#source.unpipe(this.#target); };
}

/** A stream's method, as is `unpipe`. */
function pipe(target, options) {
  const state = this._readableState;
  if (state.pipes.length === 1 && !state.multiAwaitDrain) {
    state.multiAwaitDrain = true;
    state.awaitDrainWriters = new Set(state.awaitDrainWriters ? [state.awaitDrainWriters] : []);
  }
  state.pipes.push(target);
  const ends = (!options || options.end !== false) &&
    target !== process.stdout && target !== process.stderr;
  new Pipe(this, target).start(ends);
  return target;
}

function unpipe(target) {
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
}

module.exports = { pipe, unpipe };
