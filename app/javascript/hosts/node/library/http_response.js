'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpserverresponse */

const binding = require('binding');
const { STATUS_CODES, checkHeaderName, checkHeaderValue } = require('http_common');
const { OutgoingMessage } = require('http_outgoing');
const { invalidArgValue, nodeError } = require('internal_errors');
const process = require('process');

/** Names and values of the headers that writeHead gets, in any of its forms. */
function pairsOf(headers) {
  if (!headers) return [];
  if (!Array.isArray(headers)) return Object.entries(headers);
  if (Array.isArray(headers[0])) return headers;
  if (headers.length % 2 !== 0) throw invalidArgValue('headers', headers);
  return headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1]]] : []));
}

function checkMessage(text) {
  if (!/[^\t\x20-\x7e\x80-\xff]/.test(text)) return;
  throw nodeError('TypeError', 'ERR_INVALID_CHAR', 'Invalid character in statusMessage');
}

class ServerResponse extends OutgoingMessage {
  #exchange;
  #head = null;
  #isBodyless = false;

  constructor(request, exchange) {
    super();
    this.req = request;
    this.#exchange = exchange;
    this.statusCode = 200;
    this.statusMessage = undefined;
    this.socket = request.socket;
  }
  writeHead(status, message, headers) {
    if (this.headersSent) {
      throw nodeError(
        'Error', 'ERR_HTTP_HEADERS_SENT', 'Cannot write headers after they are sent to the client');
    }
    if (typeof message !== 'string') [headers, message] = [message ?? headers, undefined];
    if ((status | 0) < 100 || (status | 0) > 999) {
      throw nodeError(
        'RangeError', 'ERR_HTTP_INVALID_STATUS_CODE',
        binding.format('Invalid status code: %s', status));
    }
    this.statusCode = status | 0;
    if (message !== undefined) this.statusMessage = message;
    const given = pairsOf(headers);
    if (this.getHeaderNames().length > 0) {
      for (const [name, value] of given) this.setHeader(name, value);
      checkMessage(this.statusMessage ?? '');
      this.#prepareHead();
    } else {
      checkMessage(this.statusMessage ?? '');
      // Nothing asks for them later: they are sent as they are.
      for (const [name, value] of given) {
        checkHeaderName(name);
        checkHeaderValue(name, value);
      }
      this.#prepareHead(undefined, given);
    }
    return this;
  }
  writeContinue(callback) {
    this.#exchange.toClient('100 Continue', (client) => client._continued());
    if (callback) process.nextTick(callback);
  }
  _sendHead(length) {
    if (!this.headersSent) this.#prepareHead(length);
    const head = this.#head;
    this.#head = null;
    if (head === null) return;
    const { entries, statusCode, statusMessage } = head;
    this.#exchange.toClient(
      `response ${statusCode}`, (client) => client._answered(statusCode, statusMessage, entries));
  }
  #prepareHead(length, given = this._entries()) {
    this.statusMessage ??= STATUS_CODES[this.statusCode] || 'unknown';
    const entries = given.slice();
    const has = (name) => given.some(([one]) => one.toLowerCase() === name);
    if (this.sendDate && !has('date')) entries.push(['Date', new Date().toUTCString()]);
    const isOut = (name) => this._removed.has(name);
    if (!has('connection') && !isOut('connection')) {
      if (this.req.headers.connection?.toLowerCase() === 'close') {
        entries.push(['Connection', 'close']);
      } else {
        const seconds = Math.floor(this.#exchange.server.keepAliveTimeout / 1000);
        entries.push(['Connection', 'keep-alive']);
        if (this.#exchange.server.keepAliveTimeout && !has('keep-alive')) {
          entries.push(['Keep-Alive', `timeout=${seconds}`]);
        }
      }
    }
    const { statusCode } = this;
    this.#isBodyless = statusCode === 204 || statusCode === 304 || this.req.method === 'HEAD';
    if (!has('content-length') && !has('transfer-encoding') && !this.#isBodyless) {
      if (length !== undefined && !isOut('content-length')) entries.push(['Content-Length', length]);
      else if (!isOut('transfer-encoding')) entries.push(['Transfer-Encoding', 'chunked']);
      else this.isLast = true;
    }
    const named = (name) => entries.find(([one]) => one.toLowerCase() === name)?.[1];
    this.isChunked = named('transfer-encoding') !== undefined;
    const wish = this.req.headers.connection?.toLowerCase();
    this.isLast ||= String(named('connection') ?? wish).toLowerCase() === 'close';
    this.headersSent = true;
    this.#head = { entries, statusCode, statusMessage: this.statusMessage };
  }
  _write(chunk, encoding, callback) {
    if (this.#isBodyless) {
      callback();
      return;
    }
    const { isChunked } = this;
    binding.firstUse('an http response is written');
    this.#exchange.toClient('response body', (client) => client._body(chunk, isChunked));
    callback();
  }
  _final(callback) {
    this.#exchange.toClient('end of the response', (client) => client._bodyEnded());
    callback();
  }
  _destroy(error, callback) {
    const { socket } = this;
    if (super.writableFinished || !socket || socket.destroyed) {
      callback(null);
      return;
    }
    socket.once('close', () => callback(null));
    socket.destroy(error);
  }
  /** The connection is gone, and this with it, at once. */
  _socketClosed() {
    const state = this._writableState;
    if (state.closeEmitted) return;
    Object.assign(state, { destroyed: true, closed: true, closeEmitted: true, emitClose: false });
    this.emit('close');
  }
  assignSocket() {}
  /** Once it is ended, all of it is with the socket. */
  get writableFinished() { return this.writableEnded; }
}
ServerResponse.prototype.statusCode = 200;

module.exports = { ServerResponse };
