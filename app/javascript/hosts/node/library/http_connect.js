'use strict';

/** How a client's socket reaches a server of the same program. */

const binding = require('binding');
const { Socket } = require('http_connection');
const { addressError } = require('net_errors');
const { listening } = require('net_ports');

/** What waits to be accepted, by server: libuv accepts one connection in each poll phase. */
const queues = new WeakMap();

function acceptLater(server, queue) {
  if (queue.isComing) return;
  queue.isComing = true;
  // Before all else that comes by then: the listening socket is the one that is ready first.
  binding.later(`a connection to port ${server.port}`, -1, () => {
    queue.isComing = false;
    acceptOne(server, queue);
  });
}

function acceptOne(server, queue) {
  const [socket, far] = queue.waiting.shift();
  queue.lastPoll = binding.pollNumber();
  if (queue.waiting.length > 0) acceptLater(server, queue);
  if (listening.get(server.port) !== server) far.destroy();
  else far.context(undefined, () => { socket.exchange = server._accept(far); });
  far.accepted();
}

function waitForServer(server, socket, far) {
  let queue = queues.get(server);
  if (queue === undefined) queues.set(server, queue = { waiting: [], lastPoll: -1, isComing: false });
  queue.waiting.push([socket, far]);
  if (queue.isComing || queue.lastPoll === binding.pollNumber()) acceptLater(server, queue);
  else acceptOne(server, queue);
}

/** Connect the socket, in the poll phase; what was to be sent goes with it. */
function connect(socket, host, port) {
  binding.later(`connect to port ${port}`, 0, () => {
    if (socket.destroyed) return;
    const server = listening.get(port);
    if (server === undefined) {
      const address = host === 'localhost' ? '127.0.0.1' : host;
      socket.destroy(addressError('ECONNREFUSED', 'connect', address, port));
      return;
    }
    if (!server._accept) binding.unsupported('http to a server of net', 'Use net.connect.');
    const far = new Socket(server.port, socket.localPort);
    far.context = server.context;
    far.isAccepted = false;
    socket.connectTo(far);
    waitForServer(server, socket, far);
    if (socket.destroyed) return;
    socket.connecting = false;
    socket.emit('connect');
    socket.emit('ready');
  });
}

module.exports = { connect };
