'use strict';

/**
 * The system's side of connections over the loopback, with libuv's streams on top: what is ready is
 * seen by the poll phase.
 */

const binding = require('binding');
const { Buffer } = require('buffer');

/** What a read gives at the most: libuv's buffer. */
const CHUNK_BYTES = 65536;
/** What waits at one end before a writer would have to wait, which is not modelled. */
const MOST_BYTES = 2 ** 21;
/** What the main thread pays for an event (ms). */
const COST_MS = 0.05;

/**
 * What epoll gives: first those of the last time that are ready again, then others as they became
 * ready; what is watched for the first time comes behind them.
 */
const polling = { at: -1, ready: [], fresh: [], events: [] };

function nextEvent() {
  const now = binding.pollNumber();
  if (polling.at !== now) {
    polling.at = now;
    const { fresh } = polling;
    for (const one of fresh) one.isWatched = true;
    polling.events = [...polling.ready, ...fresh].filter((one) => one.isArmed);
    polling.ready = [...polling.events];
    polling.fresh = [];
  }
  return polling.events.shift();
}

function act() {
  const one = nextEvent();
  if (one === undefined || !one.isArmed) return false;
  one.isArmed = false;
  binding.spend(COST_MS);
  return one.act();
}

/** What a poll phase can find ready: a connection's end, or a socket that listens. */
class Watched {
  isArmed = false;
  isWatched = false;
  isClosed = false;
  #isHeld = false;
  #hasRef = true;
  constructor(label, context = binding.snapshot()) {
    this.label = label;
    this.context = context;
  }
  arm() {
    if (this.isArmed || this.isClosed) return;
    this.isArmed = true;
    const list = this.isWatched ? polling.ready : polling.fresh;
    if (!list.includes(this)) list.push(this);
    binding.readable(this.label, act);
  }
  /** It keeps the process alive, unless it is told not to. */
  hold(isActive) {
    this.#isHeld = isActive;
    if (isActive && this.#hasRef) binding.hold(this);
    else binding.release(this);
  }
  setRef(hasRef) {
    this.#hasRef = hasRef;
    this.hold(this.#isHeld);
  }
  hasRef() { return this.#hasRef; }
  close(callback) {
    this.isClosed = true;
    this.isArmed = false;
    this.hold(false);
    binding.closeLater(() => this.context(undefined, callback));
  }
}

/** One end; `onread` gets bytes, or the code of an error, or null at the end. */
class End extends Watched {
  other = null;
  incoming = [];
  isReading = false;
  /** The other end sends no more; it was seen to. */
  isEnded = false;
  isEndSeen = false;
  isReset = false;
  hasShutDown = false;
  bytesRead = 0;
  bytesWritten = 0;
  onread = () => {};
  onconnect = null;

  get isReadable() {
    return this.isReading && (this.incoming.length > 0 || this.isReset || (this.isEnded && !this.isEndSeen));
  }
  readStart() {
    this.isReading = true;
    this.hold(true);
    this.wake();
  }
  readStop() {
    this.isReading = false;
    this.hold(false);
  }
  connecting(onconnect) {
    this.onconnect = onconnect;
    this.hold(true);
    this.wake();
  }
  wake() {
    if (this.onconnect !== null || this.isReadable) this.arm();
  }
  act() {
    if (this.onconnect !== null) {
      const connected = this.onconnect;
      this.onconnect = null;
      this.hold(this.isReading);
      this.context(undefined, connected);
      this.wake();
      return false;
    }
    if (!this.isReadable) return false;
    return this.context(undefined, () => this.#read());
  }
  /** True if there is more to read in the same event. */
  #read() {
    if (this.incoming.length > 0) {
      const bytes = this.#take();
      this.bytesRead += bytes.length;
      const isHangUp = this.hasShutDown && this.isEnded;
      this.onread(bytes);
      if (!this.isReadable || this.isClosed) return false;
      if (bytes.length === CHUNK_BYTES || isHangUp) return this.#again();
      this.arm();
      return false;
    }
    this.readStop();
    if (this.isReset) {
      this.onread('ECONNRESET');
    } else {
      this.isEndSeen = true;
      this.onread(null);
    }
    return false;
  }
  #again() {
    // The event goes on: it stays the first one.
    this.isArmed = true;
    polling.events.unshift(this);
    return true;
  }
  #take() {
    const all = Buffer.concat(this.incoming);
    this.incoming = all.length > CHUNK_BYTES ? [all.subarray(CHUNK_BYTES)] : [];
    return all.subarray(0, CHUNK_BYTES);
  }
  /** The code of an error, or undefined. */
  write(bytes) {
    const { other } = this;
    if (this.hasShutDown || this.isReset) return 'EPIPE';
    this.bytesWritten += bytes.length;
    if (bytes.length === 0) return undefined;
    if (other.isClosed) {
      this.reset();
      return undefined;
    }
    other.incoming.push(Buffer.from(bytes));
    if (other.incoming.reduce((sum, one) => sum + one.length, 0) > MOST_BYTES) {
      binding.unsupported('more than 2 MB on their way over a connection', 'Read them earlier.');
    }
    other.wake();
    return undefined;
  }
  /** libuv does it when it has polled. */
  shutdown(callback) {
    binding.pending(`${this.label} ends`, () => this.context(undefined, () => {
      if (this.isClosed) return;
      this.hasShutDown = true;
      this.other.ended();
      callback();
    }));
  }
  ended() {
    this.isEnded = true;
    this.wake();
  }
  reset() {
    this.isReset = true;
    this.wake();
  }
  /** What nobody has read, or `isHard`, makes it a reset for the other end. */
  close(callback, isHard = false) {
    super.close(callback);
    const { other } = this;
    if (other === null || other.isClosed) return;
    if (this.incoming.length > 0 || isHard) other.reset();
    else other.ended();
  }
}

/** A socket that listens: it accepts one connection in a poll phase. */
class Listening extends Watched {
  #waiting = [];
  constructor(label, onconnection) {
    super(label);
    this.onconnection = onconnection;
    this.hold(true);
  }
  /** The system makes the connection at once; both sides see it when they poll. */
  connect(near, onconnect, peer) {
    const far = new End(near.label, this.context);
    far.other = near;
    near.other = far;
    this.#waiting.push([far, peer]);
    this.arm();
    near.connecting(onconnect);
  }
  act() {
    const [far, peer] = this.#waiting.shift();
    if (this.#waiting.length > 0) this.arm();
    this.context(undefined, () => this.onconnection(far, peer));
    return false;
  }
  close(callback) {
    super.close(callback);
    for (const [far] of this.#waiting.splice(0)) far.other.reset();
  }
}

module.exports = { End, Listening };
