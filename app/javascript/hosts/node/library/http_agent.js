'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#class-httpagent */

const EventEmitter = require('events');

/** A free connection is given up a second before most servers would: they say 5 s. */
const FREE_MS = 4000;

class Agent extends EventEmitter {
  #places = new Map();

  constructor(options) {
    super();
    options = { __proto__: null, ...options };
    Object.assign(this, {
      options, maxSockets: options.maxSockets ?? Infinity,
      maxFreeSockets: options.maxFreeSockets ?? 256, keepAlive: options.keepAlive ?? false,
      keepAliveMsecs: options.keepAliveMsecs ?? 1000, scheduling: options.scheduling ?? 'lifo',
      maxTotalSockets: options.maxTotalSockets ?? Infinity, defaultPort: 80, protocol: 'http:',
    });
  }
  getName(options = {}) {
    return `${options.host || 'localhost'}:${options.port ?? ''}:${options.localAddress ?? ''}`;
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

  /** Give the request a connection that is free, a new one, or one when there is room for it. */
  addRequest(request) {
    const place = this.#place(this.getName(request));
    const free = this.scheduling === 'fifo' ? place.free.shift() : place.free.pop();
    if (free !== undefined) {
      place.used.push(free);
      free.setTimeout(0);
      request.reusedSocket = true;
      request.onSocket(free);
    } else if (place.used.length < this.maxSockets) {
      this.#make(place, request);
    } else {
      place.waiting.push(request);
    }
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
    if (place.used.length < this.maxSockets && place.waiting.length > 0) {
      this.#make(place, place.waiting.shift());
    }
  }
  destroy() {
    for (const { used, free } of this.#places.values()) {
      for (const socket of [...used, ...free]) socket.destroy();
    }
  }
}

Agent.defaultMaxSockets = Infinity;

require('not_shown')(Agent);
module.exports = { Agent, globalAgent: new Agent({ keepAlive: true }) };
