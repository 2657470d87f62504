'use strict';

/**
 * The connections that fetch keeps, apart from those of agents: one serves again a whole turn of
 * the loop after its answer is over, and the first of those that can is taken.
 * https://github.com/nodejs/undici/blob/v6.x/lib/dispatcher/pool.js
 */

const binding = require('binding');

const { setImmediate } = binding.primordial;

/** A free connection is given up a second before its server would: it says 5 s. */
const FREE_MS = 4000;

class Connections {
  keepAlive = true;
  #origins = new Map();

  addRequest(request) {
    const name = `${request.host}:${request.port}`;
    if (!this.#origins.has(name)) this.#origins.set(name, []);
    const clients = this.#origins.get(name);
    let client = clients.find(({ isBusy }) => !isBusy);
    if (client === undefined) {
      client = { isBusy: false, socket: null };
      clients.push(client);
    }
    this.#send(client, request);
  }
  #send(client, request) {
    client.isBusy = true;
    if (client.socket === null) {
      this.#connect(client, request);
    } else {
      client.socket.setTimeout(0);
      request.reusedSocket = true;
    }
    request.onSocket(client.socket);
  }
  #connect(client, request) {
    const socket = request._makeSocket();
    client.socket = socket;
    socket.on('free', () => {
      if (socket.keepMs <= 0) {
        socket.destroy();
        return;
      }
      socket.onEnd = () => socket.destroy();
      setImmediate(() => {
        client.isBusy = false;
        socket.setTimeout(Math.min(socket.keepMs, FREE_MS));
      });
    });
    socket.on('timeout', () => {
      if (!client.isBusy) socket.destroy();
    });
    socket.on('close', () => Object.assign(client, { isBusy: false, socket: null }));
  }
}

module.exports = { Connections };
