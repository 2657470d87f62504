'use strict';

/** How much was written in one go: https://nodejs.org/docs/latest-v20.x/api/http.html#responsewritechunk-encoding-callback */

const process = require('process');

/** What a socket holds back until the tick at which it is written, or until it is connected. */
class HeldBack {
  #size = 0;
  #writer = null;
  #goesAtTick;

  constructor(goesAtTick) {
    this.#goesAtTick = goesAtTick;
  }
  /** How much it is with this. */
  add(size, writer) {
    if (this.#writer === null && this.#goesAtTick) process.nextTick(() => this.release());
    this.#writer = writer;
    return this.#size += size;
  }
  /** It is written, and a tick later the socket has heard of that. */
  release() {
    const writer = this.#writer;
    this.#size = 0;
    this.#writer = null;
    if (writer?.writableNeedDrain) process.nextTick(() => writer._drained());
  }
}

module.exports = { HeldBack };
