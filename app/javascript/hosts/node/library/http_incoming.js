'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpincomingmessage */

const { Buffer } = require('buffer');
const process = require('process');
const { Readable } = require('stream');

/** Of these headers the first one counts. */
const ONCE = new Set([
  'age', 'authorization', 'content-length', 'content-type', 'etag', 'expires', 'from', 'host',
  'if-modified-since', 'if-unmodified-since', 'last-modified', 'location', 'max-forwards',
  'proxy-authorization', 'referer', 'retry-after', 'server', 'user-agent',
]);

class IncomingMessage extends Readable {
  constructor(socket) {
    super({ read() {} });
    Object.assign(this, {
      socket, httpVersionMajor: 1, httpVersionMinor: 1, httpVersion: '1.1', complete: false,
      rawHeaders: [], rawTrailers: [], trailers: {}, aborted: false, url: '', method: null,
      statusCode: null, statusMessage: null, headers: {},
    });
  }
  get connection() { return this.socket; }
  set connection(value) { this.socket = value; }
  get headersDistinct() {
    const all = { __proto__: null };
    for (let i = 0; i < this.rawHeaders.length; i += 2) {
      (all[this.rawHeaders[i].toLowerCase()] ??= []).push(this.rawHeaders[i + 1]);
    }
    return all;
  }
  get trailersDistinct() { return { __proto__: null }; }
  setTimeout(ms, callback) {
    if (callback) this.on('timeout', callback);
    this.socket.setTimeout(ms);
    return this;
  }
  /** Parts of a body that is not sent in chunks come as one, when they come together. */
  #together = null;
  _take(chunk, isChunked) {
    if (isChunked) {
      this.push(chunk);
      return;
    }
    if (this.#together !== null) {
      this.#together.push(chunk);
      return;
    }
    this.#together = [chunk];
    this.socket.whenSeen(() => this.#pushTogether());
  }
  #pushTogether() {
    const parts = this.#together;
    this.#together = null;
    if (parts !== null) this.push(parts.length === 1 ? parts[0] : Buffer.concat(parts));
  }
  /** Nobody wants the rest of it. */
  _dump() {
    this.removeAllListeners('data');
    this.resume();
  }
  _takeEnd() {
    this.#pushTogether();
    this.complete = true;
    this.push(null);
  }
  _destroy(error, callback) {
    if (!this.readableEnded || !this.complete) {
      this.aborted = true;
      this.emit('aborted');
    }
    const done = () => process.nextTick(() => {
      callback(this.listenerCount('error') > 0 ? error : null);
    });
    const { socket } = this;
    if (this.aborted && socket && !socket.destroyed) socket.destroy(error);
    done();
  }
  _fill(headers, joins) {
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      for (const one of Array.isArray(value) ? value : [value]) {
        this.rawHeaders.push(name, String(one));
        if (key === 'set-cookie') (this.headers[key] ??= []).push(String(one));
        else if (typeof this.headers[key] !== 'string') this.headers[key] = String(one);
        else if (joins || !ONCE.has(key)) {
          this.headers[key] += `${key === 'cookie' ? ';' : ','} ${one}`;
        }
      }
    }
  }
}

module.exports = { IncomingMessage };
