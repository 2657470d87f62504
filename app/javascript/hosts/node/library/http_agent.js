'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpagent */

const binding = require('binding');
const EventEmitter = require('events');
const { calledOrMade } = require('http_common');
const { checkNumber, checkOneOf, outOfRange } = require('internal_errors');

/** A free connection is given up a second before most servers would: they say 5 s. */
const FREE_MS = 4000;

const HOOKS = ['createConnection', 'keepSocketAlive', 'reuseSocket'];

function refuse(name) {
  binding.unsupported(`${name} of an agent`, 'Let the agent make and keep its connections.');
}

class Agent extends EventEmitter {
  #places = new Map();

  constructor(options) {
    super();
    if (options?.createConnection) refuse('createConnection');
    options = { __proto__: null, ...options };
    Object.assign(this, {
      options, maxSockets: options.maxSockets ?? Infinity,
      maxFreeSockets: options.maxFreeSockets ?? 256, keepAlive: options.keepAlive ?? false,
      keepAliveMsecs: options.keepAliveMsecs ?? 1000, scheduling: options.scheduling ?? 'lifo',
      maxTotalSockets: options.maxTotalSockets ?? Infinity, defaultPort: 80, protocol: 'http:',
    });
    checkOneOf(this.scheduling, 'scheduling', ['fifo', 'lifo']);
    const { maxTotalSockets } = options;
    if (maxTotalSockets === undefined) return;
    checkNumber(maxTotalSockets, 'maxTotalSockets');
    if (!(maxTotalSockets > 0)) throw outOfRange('maxTotalSockets', '> 0', maxTotalSockets);
  }
  getName(options = {}) {
    let name = `${options.host || 'localhost'}:${options.port || ''}:${options.localAddress || ''}`;
    if (options.family === 4 || options.family === 6) name += `:${options.family}`;
    return options.socketPath ? `${name}:${options.socketPath}` : name;
  }
  #place(name) {
    if (!this.#places.has(name)) this.#places.set(name, { used: [], free: [], waiting: [] });
    return this.#places.get(name);
  }
  #listed(key) {
    const all = { __proto__: null };
    for (const [name, place] of this.#places) if (place[key].length > 0) all[name] = place[key];
    return all;
  }
  get sockets() { return this.#listed('used'); }
  get freeSockets() { return this.#listed('free'); }
  get requests() { return this.#listed('waiting'); }

  createConnection() { refuse('createConnection'); }
  keepSocketAlive() { refuse('keepSocketAlive'); }
  reuseSocket() { refuse('reuseSocket'); }
  /** Give the request a connection that is free, a new one, or one when there is room for it. */
  addRequest(request) {
    for (const name of HOOKS) if (this[name] !== ownHooks[name]) refuse(name);
    const place = this.#place(this.getName(request));
    const free = this.scheduling === 'fifo' ? place.free.shift() : place.free.pop();
    if (free !== undefined) {
      place.used.push(free);
      free.setTimeout(0);
      request.reusedSocket = true;
      request.onSocket(free);
    } else if (this.#hasRoom(place)) {
      this.#make(place, request);
    } else {
      place.waiting.push(request);
    }
  }
  get totalSocketCount() {
    let count = 0;
    for (const { used, free } of this.#places.values()) count += used.length + free.length;
    return count;
  }
  #hasRoom(place) {
    return place.used.length < this.maxSockets && this.totalSocketCount < this.maxTotalSockets;
  }
  #make(place, request) {
    const socket = request._makeSocket();
    place.used.push(socket);
    socket.on('free', () => this.#free(place, socket));
    socket.on('close', () => this.#closed(place, socket));
    request.onSocket(socket);
  }
  #free(place, socket) {
    if (socket.destroyed) return;
    const next = place.waiting.shift();
    if (next !== undefined) {
      next.onSocket(socket);
      return;
    }
    const isUsable = socket.hasServed && socket.keepMs > 0;
    if (!isUsable || !this.keepAlive || place.free.length >= this.maxFreeSockets) {
      socket.destroy();
      return;
    }
    place.used = place.used.filter((one) => one !== socket);
    place.free.push(socket);
    socket.onEnd = () => socket.destroy();
    socket.setTimeout(Math.min(socket.keepMs, FREE_MS));
    socket.once('timeout', () => {
      if (place.free.includes(socket)) socket.destroy();
    });
  }
  #closed(place, socket) {
    place.used = place.used.filter((one) => one !== socket);
    place.free = place.free.filter((one) => one !== socket);
    const others = [...this.#places.values()].filter((one) => one !== place);
    const next = [place, ...others].find((one) => one.waiting.length > 0);
    if (next !== undefined && this.#hasRoom(next)) this.#make(next, next.waiting.shift());
  }
  destroy() {
    for (const { used, free } of this.#places.values()) {
      for (const socket of [...used, ...free]) socket.destroy();
    }
  }
}

Agent.defaultMaxSockets = Infinity;
const ownHooks = Object.fromEntries(HOOKS.map((name) => [name, Agent.prototype[name]]));

require('not_shown')(Agent);
const MadeAgent = calledOrMade(Agent);
module.exports = { Agent: MadeAgent, globalAgent: new MadeAgent({ keepAlive: true }) };
