'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/net.html#class-netsocket */

const binding = require('binding');
const { Buffer } = require('buffer');
const { checkPort } = require('http_arguments');
const { checkFunction, checkNumber, nodeError } = require('internal_errors');
const { addressError, callError } = require('net_errors');
const { End } = require('net_loopback');
const { portOf, listening } = require('net_ports');
const process = require('process');
const { Duplex } = require('stream');

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  options = typeof options === 'number' ? { fd: options } : { ...options };
  if (options.fd !== undefined) binding.unsupported('new net.Socket of a file descriptor', 'Connect it.');
  if (options.onread) binding.unsupported('the option onread of net.Socket', 'Listen to data.');
  Object.assign(options, {
    allowHalfOpen: Boolean(options.allowHalfOpen), emitClose: false, autoDestroy: true,
    decodeStrings: false,
  });
  this.connecting = false;
  this._hadError = false;
  this._parent = null;
  this._host = null;
  Object.defineProperties(this, {
    _handle: { value: options.handle ?? null, writable: true },
    [kTimer]: { value: null, writable: true },
    [kBytes]: { value: [0, 0], writable: true },
  });
  Duplex.call(this, options);
  this.server = null;
  this._server = null;
  this.timeout = 0;
  this.on('end', atEnd);
  if (this._handle) {
    listenTo(this);
    if (options.pauseOnCreate) this._readableState.flowing = false;
    else if (!options.manualStart) this.read(0);
  }
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);

const kTimer = Symbol('timeout');
const kBytes = Symbol('bytes');

function atEnd() {
  if (!this.allowHalfOpen) this.write = writeAfterEnd;
}

function writeAfterEnd(chunk, encoding, callback) {
  if (this.writableEnded) {
    const error = nodeError('Error', 'EPIPE', 'This socket has been ended by the other party');
    if (typeof encoding === 'function') callback = encoding;
    if (typeof callback === 'function') process.nextTick(callback, error);
    this.destroy(error);
    return false;
  }
  return Duplex.prototype.write.call(this, chunk, encoding, callback);
}

function listenTo(socket) {
  socket._handle.onread = (what) => {
    socket._touch();
    if (typeof what === 'string') {
      socket.destroy(callError(what, 'read'));
    } else if (what !== null) {
      if (!socket.push(what)) socket._handle?.readStop();
    } else if (!socket._readableState.endEmitted) {
      socket.push(null);
      socket.read(0);
    }
  };
}

Object.assign(Socket.prototype, {
  // -- connecting
  connect(...given) {
    const [options, callback] = argumentsOfConnect(given);
    const isPath = typeof options.path === 'string';
    if (isPath) binding.unsupported('net.connect to a path', 'Connect to a port.');
    if (this.write !== Socket.prototype.write) this.write = Socket.prototype.write;
    if (this.destroyed) binding.unsupported('connecting a net.Socket again', 'Make another one.');
    if (this._handle === null) {
      this._handle = new End('data for a socket');
      listenTo(this);
    }
    if (callback) this.once('connect', callback);
    this._touch();
    this.connecting = true;
    find(this, options);
    return this;
  },
  // -- the stream
  _read(size) {
    if (this.connecting || !this._handle) this.once('connect', () => this._read(size));
    else if (!this._handle.isReading) this._handle.readStart();
  },
  _write(chunk, encoding, callback) {
    this._send(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk, callback);
  },
  _writev(chunks, callback) {
    const all = chunks.map(({ chunk, encoding }) => (
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk));
    this._send(Buffer.concat(all), callback);
  },
  _send(bytes, callback) {
    if (this.connecting) {
      const onClose = () => callback(nodeError(
        'Error', 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
        'Socket closed before the connection was established'));
      this.once('connect', () => {
        this.off('close', onClose);
        this._send(bytes, callback);
      });
      this.once('close', onClose);
      return;
    }
    if (!this._handle) {
      callback(nodeError('Error', 'ERR_SOCKET_CLOSED', 'Socket is closed'));
      return;
    }
    this._touch();
    const code = this._handle.write(bytes);
    if (code === undefined) callback();
    else callback(callError(code, 'write'));
  },
  _final(callback) {
    if (this.connecting) this.once('connect', () => this._final(callback));
    else if (!this._handle) callback();
    else this._handle.shutdown(callback);
  },
  _destroy(error, callback) {
    this.connecting = false;
    clearTimeout(this[kTimer]);
    const handle = this._handle;
    if (handle !== null) {
      this[kBytes] = [handle.bytesRead, handle.bytesWritten];
      handle.close(() => this.emit('close', Boolean(error)), this.resetAndClosing);
      handle.onread = () => {};
      this._handle = null;
      callback(error);
    } else {
      callback(error);
      process.nextTick(() => this.emit('close', Boolean(error)));
    }
    if (this._server) {
      this._server._connections--;
      this._server._emitCloseIfDrained();
    }
  },
  end(data, encoding, callback) {
    Duplex.prototype.end.call(this, data, encoding, callback);
    return this;
  },
  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  },
  resetAndDestroy() {
    if (!this._handle) return this.destroy(nodeError('Error', 'ERR_SOCKET_CLOSED', 'Socket is closed'));
    if (this.connecting) {
      this.once('connect', () => this._reset());
      return this;
    }
    return this._reset();
  },
  _reset() {
    Object.defineProperty(this, 'resetAndClosing', { value: true, configurable: true });
    return this.destroy();
  },
  // -- the rest
  setTimeout(ms, callback) {
    if (this.destroyed) return this;
    checkNumber(ms, 'msecs');
    this.timeout = ms;
    if (callback !== undefined) {
      checkFunction(callback, 'callback');
      if (ms === 0) this.removeListener('timeout', callback);
      else this.once('timeout', callback);
    }
    this._touch();
    return this;
  },
  _touch() {
    clearTimeout(this[kTimer]);
    if (this.timeout > 0) this[kTimer] = setTimeout(() => this.emit('timeout'), this.timeout).unref();
  },
  setNoDelay() { return this; },
  setKeepAlive() { return this; },
  ref() { return setRef(this, true); },
  unref() { return setRef(this, false); },
  address() {
    if (!this._handle || this.connecting) return {};
    return { address: this.localAddress, family: this.localFamily, port: this.localPort };
  },
});

function setRef(socket, hasRef) {
  if (socket._handle) socket._handle.setRef(hasRef);
  else socket.once('connect', () => setRef(socket, hasRef));
  return socket;
}

/** (port, host), (path) or (options), with a callback behind. */
function argumentsOfConnect(given) {
  const callback = typeof given.at(-1) === 'function' ? given.pop() : undefined;
  const [first, host] = given;
  if (first !== null && typeof first === 'object') return [first, callback];
  if (typeof first === 'string' && !Number.isInteger(Number(first))) return [{ path: first }, callback];
  return [typeof host === 'string' ? { port: first, host } : { port: first }, callback];
}

function find(socket, options) {
  const { host = 'localhost' } = options;
  if (options.port !== undefined && !['number', 'string'].includes(typeof options.port)) {
    throw binding.invalidArgType(
      'options.port', 'one of type number or string', options.port);
  }
  const port = checkPort(options.port);
  if (/^\d+(\.\d+){3}$/.test(host) || host.includes(':')) {
    process.nextTick(() => { if (socket.connecting) reach(socket, host, port); });
    return;
  }
  socket._host = host;
  require('dns').lookup(host, (error, address, family) => {
    socket.emit('lookup', error, address, family, host);
    socket._host = null;
    if (!socket.connecting) return;
    if (error) process.nextTick(() => socket.destroy(error));
    else reach(socket, address, port);
  });
}

function reach(socket, address, port) {
  binding.firstUse('a socket connects');
  const handle = socket._handle;
  const server = listening.get(port);
  socket[kPeer] = { address, port, own: portOf(socket) };
  if (server !== undefined && !server._listening) {
    binding.unsupported('net.connect to an http server', 'Use http.request.');
  }
  if (server === undefined || server._listening.isClosed) {
    handle.connecting(() => socket.destroy(addressError('ECONNREFUSED', 'connect', address, port)));
  } else {
    server._listening.connect(handle, () => connected(socket), socket[kPeer]);
  }
}

function connected(socket) {
  if (socket.destroyed) return;
  binding.firstUse('a socket is connected');
  socket.connecting = false;
  socket._touch();
  socket.emit('connect');
  socket.emit('ready');
  if (socket._handle && !socket.isPaused()) socket.read(0);
}

const kPeer = Symbol('peer');
const isOpen = (socket) => socket._handle && !socket.connecting && socket[kPeer];
const getters = {
  bytesRead() { return this._handle ? this._handle.bytesRead : this[kBytes][0]; },
  bytesWritten() {
    const sent = this._handle ? this._handle.bytesWritten : this[kBytes][1];
    return sent + this.writableLength;
  },
  bufferSize() { return this._handle ? this.writableLength : undefined; },
  pending() { return !this._handle || this.connecting; },
  readyState() {
    if (this.connecting) return 'opening';
    if (this.readable && this.writable) return 'open';
    if (this.readable) return 'readOnly';
    return this.writable ? 'writeOnly' : 'closed';
  },
  remoteAddress() { return isOpen(this) ? this[kPeer].address : undefined; },
  remotePort() { return isOpen(this) ? this[kPeer].port : undefined; },
  remoteFamily() { return isOpen(this) ? familyOf(this[kPeer].address) : undefined; },
  localAddress() { return isOpen(this) ? this[kPeer].address : undefined; },
  localPort() { return isOpen(this) ? this[kPeer].own : undefined; },
  localFamily() { return isOpen(this) ? familyOf(this[kPeer].address) : undefined; },
};
for (const [name, get] of Object.entries(getters)) {
  Object.defineProperty(Socket.prototype, name, { configurable: true, enumerable: true, get });
}
const familyOf = (address) => (address.includes(':') ? 'IPv6' : 'IPv4');
/** A server's side of a connection. */
function accepted(handle, options, peer) {
  const socket = new Socket({ ...options, handle });
  socket[kPeer] = peer;
  return socket;
}

module.exports = { Socket, accepted };
