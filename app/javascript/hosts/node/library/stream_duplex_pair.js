'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamduplexpairoptions */

const process = require('process');
const { Duplex } = require('stream_duplex');

/** One of two ends: what is written to one is read from the other. */
class DuplexSide extends Duplex {
  #other;
  #callback = null;

  static pair(options) {
    const [one, other] = [new DuplexSide(options), new DuplexSide(options)];
    one.#other = other;
    other.#other = one;
    return [one, other];
  }
  _read() {
    const callback = this.#callback;
    this.#callback = null;
    callback?.();
  }
  _write(chunk, encoding, callback) {
    if (chunk.length === 0) {
      process.nextTick(callback);
    } else {
      this.#other.push(chunk);
      this.#other.#callback = callback;
    }
  }
  _final(callback) {
    this.#other.on('end', callback);
    this.#other.push(null);
  }
}

const duplexPair = (options) => DuplexSide.pair(options);

module.exports = { duplexPair };
