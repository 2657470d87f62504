'use strict';

/**
 * https://nodejs.org/docs/latest-v20.x/api/net.html
 *
 * Servers and clients of one process talk over a loopback that is modelled.
 */

const binding = require('binding');
const { Server } = require('net_server');
const { Socket } = require('net_socket');

const v4 = /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/;
const isIPv4 = (text) => v4.test(text);
const isIPv6 = (text) => typeof text === 'string' && text.includes(':') &&
  /^[0-9a-f:.]+$/i.test(text) && text.split(':').length <= 8;

function connect(...given) {
  const [options] = given;
  const isObject = options !== null && typeof options === 'object';
  const socket = new Socket(isObject ? options : {});
  if (isObject && options.timeout) socket.setTimeout(options.timeout);
  return socket.connect(...given);
}

let selectsFamily = true;
let attemptMs = 250;

module.exports = {
  connect,
  createConnection: connect,
  createServer: (options, listener) => new Server(options, listener),
  isIP: (text) => (isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0),
  isIPv4,
  isIPv6,
  Server,
  Socket,
  Stream: Socket,
  getDefaultAutoSelectFamily: () => selectsFamily,
  setDefaultAutoSelectFamily: (value) => { selectsFamily = value; },
  getDefaultAutoSelectFamilyAttemptTimeout: () => attemptMs,
  setDefaultAutoSelectFamilyAttemptTimeout: (value) => { attemptMs = value; },
};
for (const name of ['BlockList', 'SocketAddress']) {
  Object.defineProperty(module.exports, name, {
    configurable: true,
    enumerable: true,
    get: () => binding.unsupported(`net.${name}`, 'Connections over localhost are modelled.'),
  });
}
