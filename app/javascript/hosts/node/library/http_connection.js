'use strict';

/**
 * A connection over the loopback. No bytes are parsed: what one side has sent by the time that the
 * other looks, in the poll phase, arrives as it is, in one piece and without ticks in between.
 */

const binding = require('binding');
const EventEmitter = require('events');
const { HeldBack } = require('http_held_back');
const { checkDuration } = require('http_arguments');
const process = require('process');

/** What the main thread pays for what comes, beside what only the first costs (ms). */
const COST_MS = 0.05;

/** One direction. */
class Way {
  #parts = [];
  #isWaiting = false;

  /** `context` runs what has come as the one who listens there does; at a new handle, behind others. */
  send(label, context, steps, isNew = false) {
    this.#parts.push(steps);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    binding.later(label, 0, () => context(undefined, () => {
      this.#isWaiting = false;
      binding.spend(COST_MS);
      for (const part of this.#parts.splice(0)) part();
      for (const steps of this.#seen.splice(0)) steps();
    }), true, isNew);
  }
  #seen = [];
  /** Run `steps` behind all that comes together with this. */
  whenSeen(steps) {
    this.#seen.push(steps);
  }
}

/** One end. `onEnd` is called at a tick when the other end has been closed. */
class Socket extends EventEmitter {
  #timer = null;
  #timeout = 0;
  #way = new Way();

  constructor(port, remotePort) {
    super();
    Object.assign(this, {
      remoteAddress: '127.0.0.1', remotePort, remoteFamily: 'IPv4', localAddress: '127.0.0.1',
      localPort: port, encrypted: undefined, destroyed: false, closed: false, readable: true, writable: true,
    });
    Object.defineProperties(this, {
      other: { value: null, writable: true },
      onEnd: { value: () => this.destroy(), writable: true },
      isHeld: { value: false, writable: true },
      isAccepted: { value: true, writable: true },
      unseen: { value: [] },
      held: { value: new HeldBack(true) },
      context: { value: binding.snapshot(), writable: true },
    });
  }
  connectTo(other) {
    this.other = other;
    other.other = this;
  }
  /** The other end runs `steps` when it sees what is sent here. */
  send(label, steps) {
    this.touch();
    const { other } = this;
    this.#hand(label, () => {
      if (other.destroyed) return;
      other.touch();
      steps();
    });
  }
  #hand(label, steps) {
    const { other } = this;
    if (other.isAccepted) this.#way.send(label, other.context, steps);
    else other.unseen.push(() => this.#way.send(label, other.context, steps, true));
  }
  /** The server sees the connection; what was sent to it comes in the next poll phase. */
  accepted() {
    this.isAccepted = true;
    for (const hand of this.unseen.splice(0)) hand();
  }
  whenSeen(steps) {
    this.other.#way.whenSeen(steps);
  }
  touch() {
    if (this.#timeout > 0) this.setTimeout(this.#timeout);
  }
  setTimeout(ms, callback) {
    clearTimeout(this.#timer);
    ms = checkDuration(ms, 'msecs');
    this.timeout = ms;
    this.#timeout = this.destroyed ? 0 : ms;
    if (callback && ms > 0) this.once('timeout', callback);
    else if (callback) this.removeListener('timeout', callback);
    if (this.#timeout > 0) this.#timer = setTimeout(() => this.emit('timeout'), ms).unref();
    return this;
  }
  setNoDelay() { return this; }
  setKeepAlive() { return this; }
  ref() { return this; }
  unref() { return this; }
  hold() {
    this.isHeld = true;
    binding.hold(this);
  }
  address() { return { address: this.localAddress, family: 'IPv4', port: this.localPort }; }
  end() { return this.destroy(); }
  destroySoon() { return this.destroy(); }
  destroy(error) {
    if (this.destroyed) return this;
    this.setTimeout(0);
    Object.assign(this, { destroyed: true, readable: false, writable: false });
    binding.closeLater(() => {
      if (this.isHeld) binding.release(this);
      this.closed = true;
      this.emit('close', Boolean(error));
    });
    const { other } = this;
    if (other !== null && !other.destroyed) {
      this.#hand('end of the connection', () => {
        if (!other.destroyed) process.nextTick(() => other.onEnd());
      });
    }
    if (error) process.nextTick(() => this.emit('error', error));
    this.emit(Socket.left);
    return this;
  }
}
/** An event: from now on it counts no more. */
Socket.left = Symbol('left');

module.exports = { Socket };
