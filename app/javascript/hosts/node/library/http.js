'use strict';

/**
 * https://nodejs.org/docs/latest-v20.x/api/http.html
 *
 * Servers and clients of one process talk over a loopback that is modelled: no bytes are parsed,
 * messages go from one side to the other as they are, in the poll phase, each way taking a while.
 */

const binding = require('binding');
const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { abortError, checkBoolean, checkInteger, checkObject, checkString, nodeError } =
  require('internal_errors');
const process = require('process');
const { Readable, Writable } = require('stream');

const HOP_MS = 0.15;
const CONNECT_MS = 0.4;

/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
function checkHeaderName(name, label = 'Header name') {
  if (typeof name !== 'string' || !/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/.test(name)) {
    throw nodeError(
      'TypeError', 'ERR_INVALID_HTTP_TOKEN',
      binding.format(`${label || 'Header name'} must be a valid HTTP token ["%s"]`, name));
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
function checkHeaderValue(name, value) {
  if (value === undefined) {
    throw nodeError(
      'TypeError', 'ERR_HTTP_INVALID_HEADER_VALUE',
      binding.format('Invalid value "%s" for header "%s"', value, name));
  }
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw nodeError(
      'TypeError', 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
}

const STATUS_CODES = {
  100: 'Continue', 101: 'Switching Protocols', 200: 'OK', 201: 'Created', 202: 'Accepted',
  203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content',
  206: 'Partial Content', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found',
  303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect',
  400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden',
  404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 408: 'Request Timeout',
  409: 'Conflict', 410: 'Gone', 411: 'Length Required', 413: 'Payload Too Large',
  414: 'URI Too Long', 415: 'Unsupported Media Type', 418: "I'm a Teapot", 422:
  'Unprocessable Entity', 429: 'Too Many Requests', 500: 'Internal Server Error',
  501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout',
};
const METHODS = ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'];

/** The servers that listen, by their ports. */
const listening = new Map();
let nextPort = 40000;
let nextClientPort = 50000;

// -- messages -----------------------------------------------------------------------------------

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
    return this;
  }
  _fill(headers) {
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      for (const one of Array.isArray(value) ? value : [value]) {
        this.rawHeaders.push(name, String(one));
        if (key === 'set-cookie') (this.headers[key] ??= []).push(String(one));
        else if (key in this.headers) this.headers[key] += `, ${one}`;
        else this.headers[key] = String(one);
      }
    }
  }
}

class OutgoingMessage extends Writable {
  #headers = new Map();

  constructor() {
    super({ decodeStrings: true });
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
  _entries() { return [...this.#headers.values()]; }
}

class Socket extends EventEmitter {
  constructor(port, remotePort) {
    super();
    Object.assign(this, {
      remoteAddress: '127.0.0.1', remotePort, remoteFamily: 'IPv4', localAddress: '127.0.0.1',
      localPort: port, encrypted: undefined, destroyed: false, readable: true, writable: true,
    });
  }
  setTimeout() { return this; }
  setNoDelay() { return this; }
  setKeepAlive() { return this; }
  ref() { return this; }
  unref() { return this; }
  address() { return { address: this.localAddress, family: 'IPv4', port: this.localPort }; }
  end() { this.destroy(); }
  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this.onDestroy?.(error);
    process.nextTick(() => {
      if (error) this.emit('error', error);
      this.emit('close', Boolean(error));
    });
    return this;
  }
}

/** One way over the loopback: what is sent arrives in order. */
function hop(label, steps) {
  binding.later(label, HOP_MS, steps);
}

// -- the server's side --------------------------------------------------------------------------

class ServerResponse extends OutgoingMessage {
  #exchange;
  #sent = 0;

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
    if (!(status >= 100 && status <= 999)) {
      throw nodeError(
        'RangeError', 'ERR_HTTP_INVALID_STATUS_CODE', `Invalid status code: ${status}`);
    }
    this.statusCode = status | 0;
    if (message !== undefined) this.statusMessage = message;
    if (Array.isArray(headers)) {
      for (let i = 0; i < headers.length; i += 2) this.setHeader(headers[i], headers[i + 1]);
    } else if (headers) {
      for (const name of Object.keys(headers)) this.setHeader(name, headers[name]);
    }
    this.#prepareHead();
    return this;
  }
  #head = null;
  writeContinue() {}
  _sendHead(length) {
    if (!this.headersSent) this.#prepareHead(length);
    const entries = this.#head;
    this.#head = null;
    if (entries !== null) this.#exchange.respond(this.statusCode, this.statusMessage, entries);
  }
  #prepareHead(length) {
    this.statusMessage ??= STATUS_CODES[this.statusCode] || 'unknown';
    const entries = this._entries();
    const has = (name) => this.hasHeader(name);
    if (this.sendDate && !has('date')) entries.push(['Date', new Date().toUTCString()]);
    if (!has('connection')) {
      if (this.req.headers.connection?.toLowerCase() === 'close') {
        entries.push(['Connection', 'close']);
      } else {
        entries.push(['Connection', 'keep-alive'], ['Keep-Alive', 'timeout=5']);
      }
    }
    const bodyless = this.statusCode === 204 || this.statusCode === 304;
    if (!has('content-length') && !has('transfer-encoding') && !bodyless) {
      if (length === undefined) entries.push(['Transfer-Encoding', 'chunked']);
      else entries.push(['Content-Length', length]);
    }
    this.headersSent = true;
    this.#head = entries;
  }
  write(chunk, encoding, callback) {
    if (!this.writableEnded && !this.destroyed) this._sendHead();
    return super.write(chunk, encoding, callback);
  }
  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [callback, chunk] = [chunk, undefined];
    else if (typeof encoding === 'function') [callback, encoding] = [encoding, undefined];
    if (!this.writableEnded) {
      this._sendHead(chunk === undefined || chunk === null ? 0 : Buffer.byteLength(chunk, encoding));
    }
    if (typeof callback === 'function') this.once('finish', callback);
    return super.end(chunk, encoding);
  }
  _write(chunk, encoding, callback) {
    this.#sent += chunk.length;
    this.#exchange.toClient(chunk);
    callback();
  }
  _final(callback) {
    this.#exchange.toClient(null);
    callback();
  }
  assignSocket() {}
}
ServerResponse.prototype.statusCode = 200;

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
  #open = new Set();
  #closed = false;

  constructor(options, listener) {
    super();
    if (typeof options === 'function') [listener, options] = [options, {}];
    else if (options === undefined || options === null) options = {};
    else checkObject(options, 'options');
    checkServerOptions(options);
    if (listener) this.on('request', listener);
    this.listening = false;
    this.timeout = 0;
    this.keepAliveTimeout = 5000;
    this.headersTimeout = 60000;
    this.requestTimeout = 300000;
    this.maxHeadersCount = null;
  }
  listen(...args) {
    const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
    let [port = 0, host] = args;
    if (port !== null && typeof port === 'object') ({ port = 0, host } = port);
    port = Number(port);
    if (!(port >= 0 && port < 65536)) {
      throw nodeError(
        'RangeError', 'ERR_SOCKET_BAD_PORT',
        `options.port should be >= 0 and < 65536. Received ${binding.received(args[0])}.`);
    }
    if (this.listening) {
      throw nodeError(
        'Error', 'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.');
    }
    if (callback) this.once('listening', callback);
    const start = () => {
      if (port !== 0 && listening.has(port)) {
        const error = new Error(`listen EADDRINUSE: address already in use ${host ?? '::'}:${port}`);
        error.stack = `Error: ${error.message}`;
        Object.assign(error, {
          code: 'EADDRINUSE', errno: -98, syscall: 'listen', address: host ?? '::', port,
        });
        process.nextTick(() => this.emit('error', error));
        return;
      }
      this.port = port || nextPort++;
      this.host = host;
      listening.set(this.port, this);
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
    if (callback) {
      if (!this.listening) {
        this.once('close', () => callback(nodeError(
          'Error', 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')));
      } else {
        this.once('close', callback);
      }
    }
    if (this.listening) {
      listening.delete(this.port);
      this.listening = false;
      this.#closed = true;
      binding.closeLater(() => {
        binding.release(this);
        this.#stopped = true;
        this.#maybeClosed();
      });
    } else {
      process.nextTick(() => this.emit('close'));
    }
    return this;
  }
  #stopped = false;
  #maybeClosed() {
    if (this.#closed && this.#stopped && this.#open.size === 0) {
      this.#closed = false;
      process.nextTick(() => this.emit('close'));
    }
  }
  closeAllConnections() {
    for (const exchange of this.#open) exchange.cut();
  }
  closeIdleConnections() {}
  setTimeout() { return this; }
  ref() {
    if (this.listening) binding.hold(this);
    return this;
  }
  unref() {
    binding.release(this);
    return this;
  }
  getConnections(callback) {
    process.nextTick(callback, null, this.#open.size);
  }
  _accept(exchange) {
    this.#open.add(exchange);
  }
  _finished(exchange) {
    this.#open.delete(exchange);
    this.#maybeClosed();
  }
  async [Symbol.for('nodejs.asyncDispose')]() {
    return new Promise((resolve) => this.close(resolve));
  }
}

// -- the client's side --------------------------------------------------------------------------

/** One request and its answer, between a client and a server. */
class Exchange {
  constructor(client, server, connection) {
    this.client = client;
    this.server = server;
    this.connection = connection;
    this.response = null;
    this.open = true;
  }
  begin(method, path, headers) {
    const socket = this.connection.far;
    socket.onDestroy = () => this.cut();
    hop(`${method} ${path}`, () => {
      this.server._accept(this);
      const request = new IncomingMessage(socket);
      Object.assign(request, { method, url: path });
      request._fill(headers);
      this.request = request;
      const answer = new ServerResponse(request, this);
      this.answer = answer;
      if (this.server.listenerCount('request') > 0) this.server.emit('request', request, answer);
      else answer.end();
      answer.on('finish', () => {
        if (!request.readableEnded && !request._readableState.resumeScheduled) request.resume();
      });
    });
  }
  toServer(chunk) {
    hop('request body', () => {
      if (chunk === null) this.request.complete = true;
      this.request.push(chunk);
    });
  }
  respond(status, message, headers) {
    hop(`response ${status}`, () => {
      if (!this.open) return;
      const response = new IncomingMessage(this.client.socket);
      Object.assign(response, { statusCode: status, statusMessage: message, req: this.client });
      response._fill(headers);
      this.response = response;
      this.client._answered(response);
    });
  }
  toClient(chunk) {
    hop(chunk === null ? 'end of the response' : 'response body', () => {
      if (!this.open) return;
      if (chunk !== null) {
        if (this.client.method !== 'HEAD') this.response.push(chunk);
        return;
      }
      this.response.complete = true;
      this.response.push(null);
      this.open = false;
      this.server._finished(this);
    });
  }
  /** Either side breaks off. */
  cut() {
    if (!this.open) return;
    this.open = false;
    hop('connection reset', () => {
      this.server._finished(this);
      if (this.request && !this.request.complete) {
        this.request.aborted = true;
        this.request.destroy(reset('aborted'));
      }
      this.answer?.destroy();
      this.client._cut();
    });
  }
}

function reset(message) {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return Object.assign(error, { code: 'ECONNRESET' });
}

function refused(address, port) {
  const error = new Error(`connect ECONNREFUSED ${address}:${port}`);
  error.stack = `Error: ${error.message}`;
  return Object.assign(error, {
    errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address, port,
  });
}

class ClientRequest extends OutgoingMessage {
  #exchange = null;
  #waiting = [];
  #timer = null;

  constructor(options, callback) {
    super();
    if (options.method !== undefined && options.method !== null) {
      checkString(options.method, 'options.method');
    }
    this.method = (options.method ?? 'GET').toUpperCase();
    if (!/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/.test(this.method)) {
      throw nodeError('TypeError', 'ERR_INVALID_HTTP_TOKEN',
                      `Method must be a valid HTTP token ["${options.method}"]`);
    }
    this.path = options.path ?? '/';
    this.host = options.hostname ?? options.host ?? 'localhost';
    this.port = Number(options.port ?? 80);
    this.protocol = options.protocol ?? 'http:';
    this.reusedSocket = false;
    this.aborted = false;
    this.agent = options.agent === false ? new Agent() : options.agent ?? globalAgent;
    if (/[^\u0021-\u00ff]/.test(this.path)) {
      throw nodeError(
        'TypeError', 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    }
    for (const name of Object.keys(options.headers ?? {})) {
      this.setHeader(name, options.headers[name]);
    }
    if (options.auth) {
      this.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
    }
    if (!this.hasHeader('host')) {
      this.setHeader('Host', this.port === 80 ? this.host : `${this.host}:${this.port}`);
    }
    if (callback) this.once('response', callback);
    if (options.timeout) this.setTimeout(options.timeout);
    if (options.signal) {
      const abort = () => this.destroy(abortError(options.signal));
      if (options.signal.aborted) process.nextTick(abort);
      else options.signal.addEventListener('abort', abort, { once: true });
    }
    process.nextTick(() => this.#connect());
  }
  #connection = null;
  /** By a connection of the agent's that is free, by a new one, or when there is room for one. */
  #connect() {
    if (this.destroyed) return;
    this.agent[connections].take(this.host, this.port, (free, wasFree) => {
      if (this.destroyed) {
        this.#leave(free);
        return;
      }
      if (free === null) {
        this.#connectAnew();
        return;
      }
      this.#connection = free;
      this.reusedSocket = wasFree;
      this.socket = free.near;
      this.socket.onDestroy = () => this.destroy();
      this.emit('socket', this.socket);
      this.#connected(free.server);
    });
  }
  #connected(server) {
    this.#exchange = new Exchange(this, server, this.#connection);
    for (const steps of this.#waiting.splice(0)) steps();
  }
  #leave(connection) {
    const goesOn = this.agent.keepAlive && connection !== null && !connection.near.destroyed;
    this.agent[connections].leave(this.host, this.port, goesOn ? connection : null);
  }
  /** The answer is complete: others can have the connection. */
  #release() {
    const connection = this.#connection;
    if (connection === null) return;
    this.#connection = null;
    connection.near.onDestroy = undefined;
    connection.far.onDestroy = undefined;
    this.#leave(connection);
  }
  #connectAnew() {
    const connect = () => binding.later(`connect to port ${this.port}`, CONNECT_MS, () => {
      if (this.destroyed) return;
      const server = listening.get(this.port);
      if (server === undefined) {
        this.destroy(this.#refused());
        return;
      }
      const far = new Socket(server.port, this.socket.localPort);
      this.#connection = { near: this.socket, far, server };
      server.emit('connection', far);
      this.socket.emit('connect');
      this.socket.emit('ready');
      this.#connected(server);
    });
    this.socket = new Socket(nextClientPort++, this.port);
    this.socket.onDestroy = () => this.destroy();
    this.emit('socket', this.socket);
    const { host } = this;
    if (/^\d+(\.\d+){3}$/.test(host) || host === '::1' || host === '[::1]') {
      connect();
      return;
    }
    require('dns').lookup(host, (error) => {
      if (error && host !== 'localhost') {
        this.destroy(error);
        return;
      }
      connect();
    });
  }
  #refused() {
    return refused(this.host === 'localhost' ? '127.0.0.1' : this.host, this.port);
  }
  #withExchange(steps) {
    if (this.#exchange) steps();
    else this.#waiting.push(steps);
  }
  _sendHead(length) {
    if (this.headersSent) return;
    this.headersSent = true;
    const entries = this._entries();
    const has = (name) => entries.some(([one]) => one.toLowerCase() === name);
    if (!has('connection')) {
      entries.push(['Connection', this.agent.keepAlive ? 'keep-alive' : 'close']);
    }
    const bodyless = this.method === 'GET' || this.method === 'HEAD' || this.method === 'DELETE' ||
      this.method === 'OPTIONS';
    if (!has('content-length') && !has('transfer-encoding') && !(bodyless && !length)) {
      if (length === undefined) entries.push(['Transfer-Encoding', 'chunked']);
      else entries.push(['Content-Length', length]);
    }
    this.#withExchange(() => this.#exchange.begin(this.method, this.path, entries));
  }
  write(chunk, encoding, callback) {
    if (!this.writableEnded && !this.destroyed) this._sendHead();
    return super.write(chunk, encoding, callback);
  }
  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [callback, chunk] = [chunk, undefined];
    else if (typeof encoding === 'function') [callback, encoding] = [encoding, undefined];
    this._sendHead(chunk === undefined || chunk === null ? 0 : Buffer.byteLength(chunk, encoding));
    if (typeof callback === 'function') this.once('finish', callback);
    return super.end(chunk, encoding);
  }
  _write(chunk, encoding, callback) {
    this.#withExchange(() => {
      this.#exchange.toServer(chunk);
      callback();
    });
  }
  _final(callback) {
    this.#withExchange(() => {
      this.#exchange.toServer(null);
      callback();
    });
  }
  _answered(response) {
    if (this.destroyed && !this.writableFinished) return;
    this.res = response;
    clearTimeout(this.#timer);
    response.on('end', () => process.nextTick(() => {
      this.#release();
      this.#closed();
    }));
    if (this.listenerCount('response') > 0) this.emit('response', response);
    else response.resume();
  }
  #isClosed = false;
  #closed() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
  }
  _cut() {
    if (this.res) {
      if (!this.res.complete) {
        this.res.aborted = true;
        this.res.emit('aborted');
        this.res.destroy(reset('aborted'));
      }
    } else {
      this.destroy(reset('socket hang up'));
    }
  }
  abort() {
    if (this.aborted) return;
    this.aborted = true;
    process.nextTick(() => this.emit('abort'));
    this.destroy();
  }
  destroy(error) {
    if (this.#isClosed || this.#destroying) return this;
    this.#destroying = true;
    clearTimeout(this.#timer);
    this._writableState.destroyed = true;
    this.#exchange?.cut();
    if (this.socket) this.#leave(null);
    if (this.res) {
      this.res.destroy(error);
      process.nextTick(() => this.#closed());
      return this;
    }
    error ??= reset('socket hang up');
    process.nextTick(() => {
      this.emit('error', error);
      this.#closed();
    });
    return this;
  }
  #destroying = false;
  setTimeout(ms, callback) {
    if (callback) this.once('timeout', callback);
    clearTimeout(this.#timer);
    if (ms) this.#timer = setTimeout(() => this.emit('timeout'), ms).unref();
    return this;
  }
  setNoDelay() {}
  setSocketKeepAlive() {}
}
// A request ends with its response, not when it has been sent.
Object.defineProperty(ClientRequest.prototype, 'autoDestroy', { value: false });

const connections = Symbol('connections');

/** An agent's connections by host and port: how many are in use, which are free, who waits. */
class Connections {
  #places = new Map();
  constructor(most) {
    this.most = most;
  }
  #place(host, port) {
    const key = `${host}:${port}`;
    if (!this.#places.has(key)) this.#places.set(key, { used: 0, free: [], waiting: [] });
    return this.#places.get(key);
  }
  /** `give(connection, was free)`; null when a new one is to be made. */
  take(host, port, give) {
    const place = this.#place(host, port);
    place.free = place.free.filter(
      (one) => !one.near.destroyed && !one.far.destroyed && listening.get(port) === one.server);
    if (place.free.length > 0) {
      place.used++;
      give(place.free.pop(), true);
    } else if (place.used < this.most) {
      place.used++;
      give(null);
    } else {
      place.waiting.push(give);
    }
  }
  /** One is not in use any more; null when it is gone. */
  leave(host, port, connection) {
    const place = this.#place(host, port);
    place.used--;
    const next = place.waiting.shift();
    if (next && connection !== null) {
      place.used++;
      next(connection, false);
    } else {
      if (connection !== null) place.free.push(connection);
      if (next) this.take(host, port, next);
    }
  }
}

class Agent extends EventEmitter {
  constructor(options) {
    super();
    options ??= {};
    Object.assign(this, {
      options, maxSockets: options.maxSockets ?? Infinity, maxFreeSockets: 256,
      keepAlive: options.keepAlive ?? false, requests: {}, sockets: {}, freeSockets: {},
      defaultPort: 80, protocol: 'http:',
    });
    Object.defineProperty(this, connections, { value: new Connections(this.maxSockets) });
  }
  destroy() {}
}
const globalAgent = new Agent({ keepAlive: true });

function request(url, options, callback) {
  if (typeof url === 'string') url = new URL(url);
  if (url instanceof URL || url?.searchParams) {
    if (typeof options === 'function') [callback, options] = [options, undefined];
    options = { ...require('url').urlToHttpOptions(url), ...options };
  } else {
    [callback, options] = [options, { ...url }];
  }
  if (options.protocol && options.protocol !== 'http:') {
    throw nodeError(
      'TypeError', 'ERR_INVALID_PROTOCOL',
      `Protocol "${options.protocol}" not supported. Expected "http:"`);
  }
  const host = options.hostname ?? options.host ?? 'localhost';
  if (!/^(localhost|::1|\[::1\]|0\.0\.0\.0|127(\.\d+){3})$/.test(host)) {
    binding.unsupported(
      `http to '${host}'`, 'A server of the same program can be reached at localhost; or use fetch.');
  }
  const made = new ClientRequest(options, callback);
  made._writableState.autoDestroy = false;
  return made;
}

module.exports = {
  METHODS,
  STATUS_CODES,
  Agent,
  ClientRequest,
  IncomingMessage,
  OutgoingMessage,
  Server,
  ServerResponse,
  createServer: (options, listener) => new Server(options, listener),
  get(url, options, callback) {
    const made = request(url, options, callback);
    made.end();
    return made;
  },
  request,
  globalAgent,
  maxHeaderSize: 16384,
  validateHeaderName: checkHeaderName,
  validateHeaderValue: checkHeaderValue,
};
