'use strict';

/** How a client's socket reaches a server of the same program. */

const binding = require('binding');
const { Socket } = require('http_connection');
const { listening } = require('http_server');

function refused(host, port) {
  const address = host === 'localhost' ? '127.0.0.1' : host;
  const error = new Error(`connect ECONNREFUSED ${address}:${port}`);
  error.stack = `Error: ${error.message}`;
  return Object.assign(error, {
    errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address, port,
  });
}

/** Connect the socket, in the poll phase; what was to be sent goes with it. */
function connect(socket, host, port) {
  binding.later(`connect to port ${port}`, 0, () => {
    if (socket.destroyed) return;
    const server = listening.get(port);
    if (server === undefined) {
      socket.destroy(refused(host, port));
      return;
    }
    const far = new Socket(server.port, socket.localPort);
    far.context = server.context;
    socket.connectTo(far);
    binding.later(`connected to port ${port}`, 0, () => {
      if (socket.destroyed) return;
      socket.connecting = false;
      socket.emit('connect');
      socket.emit('ready');
    });
    far.context(undefined, () => { socket.exchange = server._accept(far); });
  });
}

module.exports = { connect };
