'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpoutgoingmessage */

const binding = require('binding');
const { Buffer } = require('buffer');
const process = require('process');
const { Writable } = require('stream');
const { nodeError } = require('internal_errors');
const { checkHeaderName, checkHeaderValue } = require('http_common');

/** What can be written. */
function checkChunk(chunk) {
  if (chunk === null) {
    throw nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
  }
  if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) {
    throw binding.invalidArgType(
      'chunk', 'of type string or an instance of Buffer or Uint8Array', chunk);
  }
}

class OutgoingMessage extends Writable {
  #headers = new Map();
  #hasClosed = false;

  constructor() {
    super({ decodeStrings: true });
    this.removeAllListeners(); // Node's is a stream of the old kind: its table of events has no shape
    this.headersSent = false;
    this.sendDate = true;
  }
  setHeader(name, value) {
    if (this.headersSent) {
      throw nodeError(
        'Error', 'ERR_HTTP_HEADERS_SENT', 'Cannot set headers after they are sent to the client');
    }
    checkHeaderName(name);
    checkHeaderValue(name, value);
    this.#headers.set(name.toLowerCase(), [name, value]);
    return this;
  }
  setHeaders(headers) {
    for (const [name, value] of headers) this.setHeader(name, value);
    return this;
  }
  appendHeader(name, value) {
    const present = this.getHeader(name);
    return this.setHeader(name, present === undefined ? value : [present, value].flat());
  }
  getHeader(name) { return this.#headers.get(name.toLowerCase())?.[1]; }
  getHeaderNames() { return [...this.#headers.keys()]; }
  getRawHeaderNames() { return [...this.#headers.values()].map(([name]) => name); }
  getHeaders() {
    const all = { __proto__: null };
    for (const [key, [, value]] of this.#headers) all[key] = value;
    return all;
  }
  hasHeader(name) { return this.#headers.has(name.toLowerCase()); }
  removeHeader(name) { this.#headers.delete(name.toLowerCase()); }
  flushHeaders() { this._sendHead(); }
  setTimeout(ms, callback) {
    if (callback) this.once('timeout', callback);
    return this;
  }
  addTrailers() { binding.unsupported('http trailers', 'Send what they say before the body.'); }
  writeEarlyHints() { binding.unsupported('http early hints', 'Leave them out.'); }
  writeProcessing() { binding.unsupported('http 102 Processing', 'Leave it out.'); }
  get finished() { return this.writableEnded; }
  get connection() { return this.socket; }
  write(chunk, encoding, callback) {
    checkChunk(chunk);
    if (this.writableEnded) {
      if (typeof encoding === 'function') callback = encoding;
      this.#refuse(callback);
      return false;
    }
    if (!this.destroyed) this._sendHead();
    return super.write(chunk, encoding, callback);
  }
  emit(name, ...values) {
    if (name === 'close') this.#hasClosed = true;
    return super.emit(name, ...values);
  }
  /** What comes behind the end: an error that does not destroy the message. */
  #refuse(callback) {
    const error = nodeError('Error', 'ERR_STREAM_WRITE_AFTER_END', 'write after end');
    process.nextTick(() => {
      callback?.(error);
      if (!this.#hasClosed) this.emit('error', error);
    });
  }
  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [callback, chunk] = [chunk, undefined];
    else if (typeof encoding === 'function') [callback, encoding] = [encoding, undefined];
    if (this.writableEnded) {
      if (chunk) this.#refuse(callback);
      else if (typeof callback === 'function') callback(nodeError(
        'Error', 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished'));
      return this;
    }
    if (chunk) checkChunk(chunk);
    if (!this.destroyed) {
      this._sendHead(chunk === undefined || chunk === null ? 0 : Buffer.byteLength(chunk, encoding));
    }
    if (typeof callback === 'function') this.once('finish', callback);
    return super.end(chunk, encoding);
  }
  _entries() { return [...this.#headers.values()]; }
}

module.exports = { OutgoingMessage };
