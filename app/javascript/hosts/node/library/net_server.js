'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/net.html#class-netserver */

const binding = require('binding');
const EventEmitter = require('events');
const { checkPort } = require('http_arguments');
const { nodeError } = require('internal_errors');
const { addressError } = require('net_errors');
const { Listening } = require('net_loopback');
const { listening, newServerPort } = require('net_ports');
const { accepted } = require('net_socket');
const process = require('process');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  EventEmitter.call(this);
  if (typeof options === 'function') [listener, options] = [options, {}];
  else if (options !== undefined && options !== null && typeof options !== 'object') {
    throw binding.invalidArgType('options', 'of type object', options);
  }
  options = { ...options };
  if (listener !== undefined && listener !== null) this.on('connection', listener);
  this._connections = 0;
  this.allowHalfOpen = options.allowHalfOpen || false;
  this.pauseOnConnect = Boolean(options.pauseOnConnect);
  this.noDelay = Boolean(options.noDelay);
  this.keepAlive = Boolean(options.keepAlive);
  this.highWaterMark = options.highWaterMark;
  Object.defineProperties(this, {
    _listening: { value: null, writable: true },
    _host: { value: undefined, writable: true },
    _port: { value: 0, writable: true },
    _hasRef: { value: true, writable: true },
    _listeningId: { value: 1, writable: true },
  });
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

/** (port, host, backlog) or (options), with a callback behind. */
function argumentsOfListen(given) {
  const callback = typeof given.at(-1) === 'function' ? given.pop() : undefined;
  const [first, host] = given;
  if (first !== null && typeof first === 'object') return [first, callback];
  if (typeof first === 'string' && !Number.isInteger(Number(first))) return [{ path: first }, callback];
  return [typeof host === 'string' ? { port: first, host } : { port: first }, callback];
}

function start(server, port, host) {
  binding.firstUse('a server listens');
  const shown = host ?? '::';
  if (port !== 0 && listening.has(port)) {
    process.nextTick(() => server.emit('error', addressError('EADDRINUSE', 'listen', shown, port)));
    return;
  }
  server._port = port || newServerPort();
  server._host = host;
  listening.set(server._port, server);
  server._listening = new Listening(`a connection to port ${server._port}`, (far, peer) => {
    accept(server, far, peer);
  });
  server._listening.setRef(server._hasRef);
  process.nextTick(() => { if (server._listening) server.emit('listening'); });
}

function accept(server, far, { own, port }) {
  binding.firstUse('a connection comes');
  const address = server._host === undefined ? '::ffff:127.0.0.1' : '127.0.0.1';
  const local = { localAddress: address, localPort: port, localFamily: familyOf(address) };
  const remote = { remoteAddress: address, remotePort: own, remoteFamily: familyOf(address) };
  if (server.maxConnections !== undefined && server._connections >= server.maxConnections) {
    far.close(() => {});
    server.emit('drop', { ...local, ...remote });
    return;
  }
  const socket = accepted(far, {
    allowHalfOpen: server.allowHalfOpen, pauseOnCreate: server.pauseOnConnect,
    highWaterMark: server.highWaterMark,
  }, { address, port: own, own: port });
  server._connections++;
  socket.server = server;
  socket._server = server;
  server.emit('connection', socket);
}
const familyOf = (address) => (address.includes(':') ? 'IPv6' : 'IPv4');

Object.assign(Server.prototype, {
  listen(...given) {
    const [options, callback] = argumentsOfListen(given);
    if (typeof options.path === 'string') {
      binding.unsupported('listening at a path', 'Listen at a port.');
    }
    if (this._listening) {
      throw nodeError(
        'Error', 'ERR_SERVER_ALREADY_LISTEN',
        'Listen method has been called more than once without closing.');
    }
    if (callback) this.once('listening', callback);
    const id = ++this._listeningId;
    const port = checkPort(options.port ?? 0, 'options.port');
    const { host } = options;
    if (!host) {
      start(this, port, undefined);
      return this;
    }
    require('dns').lookup(host, (error, address) => {
      if (id !== this._listeningId) return;  // a later call has made this one void
      if (error) this.emit('error', error);
      else start(this, port, address);
    });
    return this;
  },
  address() {
    if (!this._listening) return null;
    const address = this._host ?? '::';
    return { address, family: familyOf(address), port: this._port };
  },
  close(callback) {
    this._listeningId++;
    if (typeof callback === 'function') {
      const wasOpen = this._listening !== null;
      this.once('close', wasOpen ? callback : () => callback(
        nodeError('Error', 'ERR_SERVER_NOT_RUNNING', 'Server is not running.')));
    }
    if (this._listening) {
      listening.delete(this._port);
      this._listening.close(() => {});
      this._listening = null;
    }
    this._emitCloseIfDrained();
    return this;
  },
  _emitCloseIfDrained() {
    if (this._listening || this._connections > 0) return;
    process.nextTick(() => this.emit('close'));
  },
  getConnections(callback) {
    process.nextTick(callback, null, this._connections);
    return this;
  },
  ref() {
    this._hasRef = true;
    this._listening?.setRef(true);
    return this;
  },
  unref() {
    this._hasRef = false;
    this._listening?.setRef(false);
    return this;
  },
  async [Symbol.for('nodejs.asyncDispose')]() {
    return new Promise((resolve) => this.close(resolve));
  },
});
Object.defineProperty(Server.prototype, 'listening', {
  configurable: true, enumerable: true, get() { return this._listening !== null; },
});

require('not_shown')(Server);
module.exports = { Server };
