'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpoutgoingmessage */

const binding = require('binding');
const { Buffer } = require('buffer');
const process = require('process');
const { Writable } = require('stream');
const { checkString, nodeError } = require('internal_errors');
const { checkHeaderName, checkHeaderValue } = require('http_common');
const { HeldBack } = require('http_held_back');

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

/** About what a head has, and what a chunk has about it, in bytes. */
const HEAD_SIZE = 150;
const FRAME_SIZE = 8;

class OutgoingMessage extends Writable {
  #headers = new Map();
  #hasClosed = false;

  constructor() {
    super({ decodeStrings: true });
    this.removeAllListeners(); // Node's is a stream of the old kind: its table of events has no shape
    this.headersSent = false;
    this.sendDate = true;
    Object.defineProperties(this, {
      _removed: { value: new Set() }, _held: { value: new HeldBack(false) },
    });
  }
  /** `what` can be done with headers only until they are sent. */
  #checkUnsent(what) {
    if (!this.headersSent) return;
    throw nodeError(
      'Error', 'ERR_HTTP_HEADERS_SENT', `Cannot ${what} headers after they are sent to the client`);
  }
  setHeader(name, value) {
    this.#checkUnsent('set');
    checkHeaderName(name);
    checkHeaderValue(name, value);
    this.#headers.set(name.toLowerCase(), [name, value]);
    this._removed.delete(name.toLowerCase());
    return this;
  }
  setHeaders(headers) {
    this.#checkUnsent('set');
    if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' ||
        typeof headers.get !== 'function') {
      throw binding.invalidArgType('headers', 'an instance of Headers or Map', headers);
    }
    for (const name of headers.keys()) this.setHeader(name, headers.get(name));
    return this;
  }
  appendHeader(name, value) {
    this.#checkUnsent('append');
    checkHeaderName(name);
    checkHeaderValue(name, value);
    const present = this.getHeader(name);
    return this.setHeader(name, present === undefined ? value : [present, value].flat());
  }
  getHeader(name) {
    checkString(name, 'name');
    return this.#headers.get(name.toLowerCase())?.[1];
  }
  getHeaderNames() { return [...this.#headers.keys()]; }
  getRawHeaderNames() { return [...this.#headers.values()].map(([name]) => name); }
  getHeaders() {
    const all = { __proto__: null };
    for (const [key, [, value]] of this.#headers) all[key] = value;
    return all;
  }
  hasHeader(name) {
    checkString(name, 'name');
    return this.#headers.has(name.toLowerCase());
  }
  /** What Node would add by itself stays away as well. */
  removeHeader(name) {
    checkString(name, 'name');
    this.#checkUnsent('remove');
    const key = name.toLowerCase();
    this.#headers.delete(key);
    this._removed.add(key);
    if (key === 'date') this.sendDate = false;
  }
  flushHeaders() { this._sendHead(); }
  setTimeout(ms, callback) {
    if (callback) this.on('timeout', callback);
    if (this.socket) this.socket.setTimeout(ms);
    else this.once('socket', (socket) => socket.setTimeout(ms));
    return this;
  }
  addTrailers() { binding.unsupported('http trailers', 'Send what they say before the body.'); }
  writeEarlyHints() { binding.unsupported('http early hints', 'Leave them out.'); }
  writeProcessing() { binding.unsupported('http 102 Processing', 'Leave it out.'); }
  /** It stays so until the program says otherwise. */
  get writable() { return this.#isWritable; }
  set writable(value) { this.#isWritable = value; }
  #isWritable = true;
  get finished() { return this.writableEnded; }
  get connection() { return this.socket; }
  set connection(value) { this.socket = value; }
  write(chunk, encoding, callback) {
    checkChunk(chunk);
    if (this.writableEnded) {
      if (typeof encoding === 'function') callback = encoding;
      this.#refuse(callback);
      return false;
    }
    const before = this.headersSent ? 0 : HEAD_SIZE;
    if (!this.destroyed) this._sendHead();
    super.write(chunk, encoding, callback);
    if (this.destroyed) return false;
    const size = Buffer.byteLength(chunk, typeof encoding === 'string' ? encoding : 'utf8');
    return this.#hasRoom(before + size + (this.isChunked ? FRAME_SIZE : 0));
  }
  /** Whether the socket would take more: it holds what is written until a tick. */
  #hasRoom(size) {
    const held = this.socket && !this.socket.connecting ? this.socket.held : this._held;
    const isFull = held.add(size, this) >= this.writableHighWaterMark;
    if (isFull) this.#needsDrain = true;
    return !isFull;
  }
  #needsDrain = false;
  get writableNeedDrain() { return !this.destroyed && !this.finished && this.#needsDrain; }
  /** The socket has room again. */
  _drained() {
    if (!this.#needsDrain || this.finished) return;
    this.#needsDrain = false;
    this.emit('drain');
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
