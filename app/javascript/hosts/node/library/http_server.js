'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpserver */

const binding = require('binding');
const EventEmitter = require('events');
const { checkPort } = require('http_arguments');
const { STATUS_CODES, calledOrMade, reset } = require('http_common');
const { Socket } = require('http_connection');
const { IncomingMessage } = require('http_incoming');
const { ServerResponse } = require('http_response');
const { checkBoolean, checkInteger, checkObject, nodeError, outOfRange } =
  require('internal_errors');
const { addressError } = require('net_errors');
const { listening, newServerPort } = require('net_ports');
const process = require('process');

/** The server's side of a connection: one request after the other. */
class Exchange {
  constructor(server, socket) {
    this.server = server;
    this.socket = socket;
    /** The one that is answered now. */
    this.request = null;
    this.answer = null;
    socket.on('error', () => {});
    socket.onEnd = () => socket.destroy();
    socket.on('close', () => this.request?.destroy(reset('aborted')));
  }
  /** Nothing is on its way in, and nothing is left to say: the connection may be closed. */
  get isIdle() {
    return this.#isParsed && (this.answer === null || this.answer.writableEnded);
  }
  #isParsed = false;
  toClient(label, steps) {
    const { client } = this;
    this.socket.send(label, () => steps(client));
  }
  /** The headers of a request have come. */
  begin(client, method, url, headers) {
    binding.firstUse('an http request comes');
    const { server, socket } = this;
    const request = new server._requests(socket);
    Object.assign(request, { method, url });
    request._fill(headers, server.joinDuplicateHeaders);
    if (request.headers.upgrade && server.listenerCount('upgrade') > 0) {
      binding.unsupported('http upgrades', 'Send what the other side should know in requests.');
    }
    const answer = new server._answers(request, this);
    Object.assign(this, { client, request, answer });
    this.#isParsed = false;
    const onClose = () => answer._socketClosed();
    socket.on('close', onClose);
    answer.on('finish', () => {
      socket.off('close', onClose);
      this.#finished(request, answer);
    });
    if (this.#meets(request, answer)) server.emit('request', request, answer);
    // What came along is read all the same.
    if (socket.destroyed && client.writableEnded) request.complete = true;
  }
  /** What the request expects; false when somebody else has seen to it. */
  #meets(request, answer) {
    const { expect } = request.headers;
    if (expect === undefined) return true;
    const isContinue = /(?:^|\W)100-continue(?:$|\W)/i.test(expect);
    const event = isContinue ? 'checkContinue' : 'checkExpectation';
    if (this.server.listenerCount(event) > 0) {
      this.server.emit(event, request, answer);
      return false;
    }
    if (isContinue) {
      answer.writeContinue();
      return true;
    }
    answer.writeHead(417);
    answer.end();
    return false;
  }
  /** Whoever hears of it sees to the connection; else it is given up. */
  timedOut() {
    const { request, answer, server, socket } = this;
    const byRequest = request && !request.complete && request.emit('timeout', socket);
    const byAnswer = answer && answer.emit('timeout', socket);
    const byServer = server.emit('timeout', socket);
    if (!byRequest && !byAnswer && !byServer) socket.destroy();
  }
  body(chunk, isChunked) { this.request?._take(chunk, isChunked); }
  bodyEnded() {
    this.#isParsed = true;
    this.request?._takeEnd();
  }
  #finished(request, answer) {
    this.request = this.answer = null;
    if (!request.readableEnded && !request._readableState.resumeScheduled) request.resume();
    answer.socket = null;
    if (answer.isLast) this.socket.destroySoon();
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/http.html#httpcreateserveroptions-requestlistener */
function checkServerOptions(options) {
  const { maxHeaderSize, insecureHTTPParser, joinDuplicateHeaders } = options;
  if (maxHeaderSize !== undefined) checkInteger(maxHeaderSize, 'maxHeaderSize', 0);
  if (insecureHTTPParser !== undefined) checkBoolean(insecureHTTPParser, 'options.insecureHTTPParser');
  for (const name of ['requestTimeout', 'headersTimeout', 'keepAliveTimeout',
                      'connectionsCheckingInterval']) {
    if (options[name] !== undefined) checkInteger(options[name], name, 0);
  }
  if (joinDuplicateHeaders !== undefined) {
    checkBoolean(joinDuplicateHeaders, 'options.joinDuplicateHeaders');
  }
}

class Server extends EventEmitter {
  #connections = new Set();
  #closes = false;

  constructor(options, listener) {
    super();
    if (typeof options === 'function') [listener, options] = [options, {}];
    else if (options === undefined || options === null) options = {};
    else checkObject(options, 'options');
    checkServerOptions(options);
    if (listener) this.on('request', listener);
    Object.defineProperties(this, {
      _requests: { value: options.IncomingMessage ?? IncomingMessage },
      _answers: { value: options.ServerResponse ?? ServerResponse },
    });
    this.listening = false;
    this.timeout = 0;
    this.keepAliveTimeout = options.keepAliveTimeout ?? 5000;
    this.requestTimeout = options.requestTimeout ?? 300000;
    this.headersTimeout = options.headersTimeout ?? Math.min(60000, this.requestTimeout);
    if (this.requestTimeout > 0 && this.headersTimeout > 0 && this.headersTimeout > this.requestTimeout) {
      throw outOfRange('headersTimeout', '<= requestTimeout', options.headersTimeout);
    }
    this.joinDuplicateHeaders = options.joinDuplicateHeaders;
    this.maxHeadersCount = null;
    this.maxRequestsPerSocket = 0;
  }
  listen(...args) {
    const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
    let [port = 0, host] = args;
    if (port !== null && typeof port === 'object') ({ port = 0, host } = port);
    if (args[0]?.path || (typeof port === 'string' && !/^\s*\d+\s*$/.test(port))) {
      binding.unsupported('an http server at a path', 'Listen on a port.');
    }
    port = checkPort(port ?? 0, 'options.port');
    if (this.listening) {
      throw nodeError(
        'Error', 'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.');
    }
    if (callback) this.once('listening', callback);
    const start = () => {
      binding.firstUse('an http server listens');
      if (port !== 0 && listening.has(port)) {
        const error = addressError('EADDRINUSE', 'listen', host ?? '::', port);
        process.nextTick(() => this.emit('error', error));
        return;
      }
      this.port = port || newServerPort();
      this.host = host;
      listening.set(this.port, this);
      Object.defineProperty(this, 'context', { value: binding.snapshot(), configurable: true });
      this.listening = true;
      binding.hold(this);
      process.nextTick(() => { if (this.listening) this.emit('listening'); });
    };
    if (host) require('dns').lookup(host, start);
    else start();
    return this;
  }
  address() {
    if (!this.listening) return null;
    const v4 = this.host === 'localhost' || /^\d+\./.test(this.host ?? '');
    return {
      address: v4 ? '127.0.0.1' : this.host ?? '::', family: v4 ? 'IPv4' : 'IPv6', port: this.port,
    };
  }
  close(callback) {
    const wasOpen = this.listening;
    if (callback) {
      this.once('close', () => {
        if (wasOpen) callback();
        else callback(nodeError('Error', 'ERR_SERVER_NOT_RUNNING', 'Server is not running.'));
      });
    }
    this.closeIdleConnections();
    if (wasOpen) {
      listening.delete(this.port);
      this.listening = false;
      binding.closeLater(() => binding.release(this));
    }
    this.#closes = true;
    this.#emitCloseIfDrained();
    return this;
  }
  #emitCloseIfDrained() {
    if (!this.#closes || this.#connections.size > 0) return;
    this.#closes = false;
    process.nextTick(() => this.emit('close'));
  }
  closeAllConnections() {
    for (const exchange of [...this.#connections]) exchange.socket.destroy();
  }
  closeIdleConnections() {
    for (const exchange of [...this.#connections]) if (exchange.isIdle) exchange.socket.destroy();
  }
  setTimeout(ms, callback) {
    this.timeout = typeof ms === 'number' ? ms : 0;
    if (typeof callback === 'function') this.on('timeout', callback);
    return this;
  }
  ref() {
    if (this.listening) binding.hold(this);
    return this;
  }
  unref() {
    binding.release(this);
    return this;
  }
  getConnections(callback) {
    process.nextTick(callback, null, this.#connections.size);
  }
  /** A connection comes; the exchanges over it. */
  _accept(socket) {
    binding.firstUse('an http connection comes');
    const exchange = new Exchange(this, socket);
    this.#connections.add(exchange);
    socket.hold();
    socket.on(Socket.left, () => {
      this.#connections.delete(exchange);
      this.#emitCloseIfDrained();
    });
    if (this.timeout > 0) socket.setTimeout(this.timeout);
    socket.on('timeout', () => exchange.timedOut());
    this.emit('connection', socket);
    return exchange;
  }
  /** With captured rejections, what a listener of requests did not catch is an answer. */
  [Symbol.for('nodejs.rejection')](error, event, ...args) {
    if (event !== 'request') {
      this.emit('error', error);
      return;
    }
    const answer = args[1];
    if (answer.headersSent || answer.writableEnded) {
      answer.destroy();
      return;
    }
    for (const name of answer.getHeaderNames()) answer.removeHeader(name);
    answer.statusCode = 500;
    answer.end(STATUS_CODES[500]);
  }
  async [Symbol.for('nodejs.asyncDispose')]() {
    return new Promise((resolve) => this.close(resolve));
  }
}

require('not_shown')(Server);
module.exports = { Server: calledOrMade(Server) };
