'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpclientrequest */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkDuration, checkPort } = require('http_arguments');
const { checkHeaderName, checkHeaderValue, endsWithConnection, reset } = require('http_common');
const { connect } = require('http_connect');
const { Socket } = require('http_connection');
const { IncomingMessage } = require('http_incoming');
const { OutgoingMessage } = require('http_outgoing');
const { abortError, checkString, nodeError } = require('internal_errors');
const { portOf } = require('net_ports');
const process = require('process');

const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
const BODYLESS = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];
/** A free connection is given up so long before its server would. */
const BUFFER_MS = 1000;

class ClientRequest extends OutgoingMessage {
  #waiting = [];
  #timeout = 0;
  #error = null;
  #hadError = false;
  #isClosed = false;
  #keepsAlive = true;
  #context = binding.snapshot();

  constructor(options, callback) {
    super();
    binding.firstUse('an http request is made');
    if (options.method !== undefined && options.method !== null) {
      checkString(options.method, 'options.method');
    }
    this.method = (options.method || 'GET').toUpperCase();
    if (!TOKEN.test(this.method)) {
      throw nodeError('TypeError', 'ERR_INVALID_HTTP_TOKEN',
                      `Method must be a valid HTTP token ["${options.method}"]`);
    }
    this.path = options.path || '/';
    this.host = options.hostname || options.host || 'localhost';
    this.port = checkPort(options.port || options.defaultPort || 80);
    this.protocol = options.protocol ?? 'http:';
    this.reusedSocket = false;
    this.aborted = false;
    this.maxHeadersCount = null;
    const { Agent, globalAgent } = require('http');
    this.agent = options.agent === false ? new Agent() : options.agent ?? globalAgent;
    if (/[^\u0021-\u00ff]/.test(this.path)) {
      throw nodeError(
        'TypeError', 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    }
    this.shouldKeepAlive = this.agent.keepAlive || Number.isFinite(this.agent.maxSockets);
    this.#joins = options.joinDuplicateHeaders;
    if (Array.isArray(options.headers)) this.#setList(options.headers);
    else this.#setHeaders(options);
    if (callback) this.once('response', callback);
    if (options.timeout) this.setTimeout(options.timeout);
    if (options.signal) {
      const abort = () => this.destroy(abortError(options.signal));
      if (options.signal.aborted) abort();
      else options.signal.addEventListener('abort', abort, { once: true });
    }
    if (this.#list) this._sendHead();
    else if (this.hasHeader('expect')) this.flushHeaders();  // what is expected comes before a body
    this.agent.addRequest(this);
  }
  #hearsTimeout = false;
  #hadTimeout = false;
  #list = null;
  #joins = false;
  /** Headers in a list are sent as they are, with nothing beside them but what the body needs. */
  #setList(headers) {
    this.#list = Array.isArray(headers[0]) ? headers :
      headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1]]] : []));
    for (const [name, value] of this.#list) {
      checkHeaderName(name);
      checkHeaderValue(name, value);
    }
  }
  #setHeaders({ headers, auth, setHost = true }) {
    if (Array.isArray(headers?.host)) {
      throw binding.invalidArgType('options.headers.host', 'of type string', headers.host);
    }
    for (const name of Object.keys(headers ?? {})) this.setHeader(name, headers[name]);
    if (!this.getHeader('host') && setHost) {
      const host = /:.*:/.test(this.host) && this.host[0] !== '[' ? `[${this.host}]` : this.host;
      this.setHeader('Host', this.port === 80 ? host : `${host}:${this.port}`);
    }
    if (auth && !this.getHeader('Authorization')) {
      this.setHeader('Authorization', `Basic ${Buffer.from(auth).toString('base64')}`);
    }
  }
  // -- the connection
  _makeSocket() {
    const socket = new Socket(portOf(), this.port);
    Object.assign(socket, { connecting: true });
    Object.defineProperties(socket, {
      exchange: { value: null, writable: true }, hasServed: { value: false, writable: true },
      keepMs: { value: Infinity, writable: true },
    });
    const { host, port } = this;
    if (/^\d+(\.\d+){3}$/.test(host) || host === '::1' || host === '[::1]') {
      process.nextTick(() => connect(socket, host, port));
    } else {
      require('dns').lookup(host, (error, address, family) => {
        socket.emit('lookup', error, address, family, host);
        if (error && host !== 'localhost') socket.destroy(error);
        else connect(socket, host, port);
      });
    }
    return socket;
  }
  onSocket(socket) {
    process.nextTick(() => {
      if (this.destroyed) {
        if (this.#error === null && this.aborted) this.#closed();
        else this.#end(this.#error ?? reset('socket hang up'));
        if (this.#error === null && !socket.destroyed) socket.emit('free');
        else socket.destroy();
      } else {
        this.#begin(socket);
      }
    });
  }
  #begin(socket) {
    binding.firstUse('an http request has its socket');
    this.socket = socket;
    socket.hasServed = true;
    socket.context = this.#context;
    this.#listen(socket);
    if (this.#timeout > 0) socket.setTimeout(this.#timeout);
    this.emit('socket', socket);
    if (socket.connecting) socket.once('connect', () => this.#flush());
    else this.#flush();
  }
  #unlisten = null;
  #listen(socket) {
    const onError = (error) => this.#failed(error);
    const onClose = () => this.#socketClosed();
    const onTimeout = () => {
      if (this.#hearsTimeout) this.emit('timeout');
      this.#hearsTimeout = false; // once
      this.res?.emit('timeout');
    };
    socket.on('error', onError).on('close', onClose).on('timeout', onTimeout);
    socket.onEnd = () => {
      if (!this.res) this.#failed(reset('socket hang up'));
      socket.destroy();
    };
    this.#unlisten = () => {
      socket.off('error', onError).off('close', onClose).off('timeout', onTimeout);
      socket.on('error', () => {});
    };
  }
  #flush() {
    for (const steps of this.#waiting.splice(0)) steps();
    this._held.release();
  }
  #failed(error) {
    if (this.#hadError) return;
    this.#hadError = true;
    this.emit('error', error);
  }
  #end(error) {
    this.#failed(error);
    this.#closed();
  }
  #closed() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this._writableState.closed = true;
    this.emit('close');
  }
  #socketClosed() {
    this._writableState.destroyed = true;
    const { res } = this;
    if (!res) {
      this.#end(reset('socket hang up'));
      return;
    }
    if (!res.complete) res.destroy(reset('aborted'));
    this.#closed();
  }
  // -- the request
  #toServer(label, steps) {
    const send = () => {
      const { socket } = this;
      if (!socket.destroyed) socket.send(label, () => steps(socket.exchange));
    };
    if (this.socket && !this.socket.connecting) send();
    else this.#waiting.push(send);
  }
  _sendHead(length) {
    if (this.headersSent) return;
    this.headersSent = true;
    const entries = (this.#list ?? this._entries()).map(([name, value]) => (
      name.toLowerCase() === 'cookie' && Array.isArray(value) ? [name, value.join('; ')] : [name, value]));
    const has = (name) => entries.some(([one]) => one.toLowerCase() === name);
    const isOut = (name) => this._removed.has(name);
    if (!has('connection') && !isOut('connection')) {
      entries.push(['Connection', this.shouldKeepAlive ? 'keep-alive' : 'close']);
    }
    if (!has('content-length') && !has('transfer-encoding') &&
        !(BODYLESS.includes(this.method) && !length)) {
      if (length !== undefined && !isOut('content-length')) entries.push(['Content-Length', length]);
      else if (!isOut('transfer-encoding')) entries.push(['Transfer-Encoding', 'chunked']);
    }
    this.isChunked = entries.some(([name]) => name.toLowerCase() === 'transfer-encoding');
    const { method, path } = this;
    this.#toServer(`${method} ${path}`, (exchange) => exchange.begin(this, method, path, entries));
  }
  _write(chunk, encoding, callback) {
    this.#toServer('request body', (exchange) => exchange.body(chunk, this.isChunked));
    this.#whenConnected(callback);
  }
  _final(callback) {
    this.#toServer('end of the request', (exchange) => exchange.bodyEnded());
    this.#whenConnected(callback);
  }
  #whenConnected(callback) {
    if (this.socket && !this.socket.connecting) callback();
    else this.#waiting.push(() => callback());
  }
  // -- the answer
  _answered(statusCode, statusMessage, headers) {
    binding.firstUse('an http response comes');
    const { socket } = this;
    const response = new IncomingMessage(socket);
    Object.assign(response, { statusCode, statusMessage, req: this });
    response._fill(headers, this.#joins);
    this.res = response;
    this.#keepsAlive = this.shouldKeepAlive && response.headers.connection !== 'close' &&
      !(this.agent instanceof require('http').Agent && endsWithConnection(response));
    response.on('end', () => this.#responseEnded(socket));
    if (!this.emit('response', response)) response.resume();
    if (this.method === 'HEAD' || statusCode === 204 || statusCode === 304) response._takeEnd();
  }
  #responseEnded(socket) {
    if (!this.#keepsAlive) {
      socket.destroySoon();
      return;
    }
    this.#unlisten();
    this._writableState.destroyed = true;
    const hint = /^timeout=(\d+)/.exec(this.res.headers['keep-alive'])?.[1];
    socket.keepMs = hint === undefined ? Infinity : Math.max(0, hint * 1000 - BUFFER_MS);
    this.res.socket = null;
    process.nextTick(() => {
      this.#closed();
      socket.emit('free');
    });
  }
  _continued() {
    this.emit('continue');
    this.emit('information', {
      statusCode: 100, statusMessage: 'Continue', httpVersion: '1.1', httpVersionMajor: 1,
      httpVersionMinor: 1, headers: {}, rawHeaders: [],
    });
  }
  _body(chunk, isChunked) {
    if (this.method !== 'HEAD') this.res._take(chunk, isChunked);
  }
  _bodyEnded() {
    if (!this.res.complete) this.res._takeEnd();
  }
  // -- giving up
  abort() {
    if (this.aborted) return;
    this.aborted = true;
    process.nextTick(() => this.emit('abort'));
    this.destroy();
  }
  destroy(error) {
    if (this._writableState.destroyed) return this;
    this._writableState.destroyed = true;
    this.#error = error ?? null;
    this.res?._dump();
    this.socket?.destroy(error);
    return this;
  }
  setTimeout(ms, callback) {
    if (callback) this.once('timeout', callback);
    this.#hearsTimeout ||= !this.#hadTimeout;
    this.#hadTimeout = true;
    this.#timeout = checkDuration(ms, 'msecs');
    if (this.socket) this.socket.setTimeout(ms);
    return this;
  }
  clearTimeout(callback) { this.setTimeout(0, callback); }
  setNoDelay() {}
  setSocketKeepAlive() {}
}
// A request ends with its response, not when it has been sent.
Object.defineProperty(ClientRequest.prototype, 'autoDestroy', { value: false });

module.exports = { ClientRequest };
