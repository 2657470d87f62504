'use strict';

/** What requests and servers take: https://nodejs.org/docs/latest-v20.x/api/http.html#httprequestoptions-callback */

const binding = require('binding');
const { checkNumber, nodeError, outOfRange } = require('internal_errors');
const process = require('process');

/** https://nodejs.org/docs/latest-v20.x/api/errors.html#err_socket_bad_port */
function checkPort(port, name = 'Port') {
  const isText = typeof port === 'string' && port.trim() !== '';
  if ((typeof port !== 'number' && !isText) || +port !== (+port >>> 0) || port > 65535) {
    throw nodeError('RangeError', 'ERR_SOCKET_BAD_PORT',
                    `${name} should be >= 0 and < 65536. Received ${binding.received(port)}.`);
  }
  return Number(port);
}

/** The options that are not asked for in order with others. */
function checkRequestOptions({ agent, host, hostname, timeout }) {
  if (agent !== false && agent !== undefined && agent !== null &&
      typeof agent.addRequest !== 'function') {
    throw binding.invalidArgType(
      'options.agent', 'one of Agent-like Object, undefined, or false', agent);
  }
  for (const [name, value] of Object.entries({ hostname, host })) {
    if (value !== undefined && value !== null && typeof value !== 'string') {
      throw binding.invalidArgType(
        `options.${name}`, 'of type string or one of undefined or null', value);
    }
  }
  if (timeout !== undefined) checkNumber(timeout, 'timeout');
}

const LONGEST_MS = 2 ** 31 - 1;

/** How long a timer may run. */
function checkDuration(ms, name) {
  checkNumber(ms, name);
  if (ms < 0 || !Number.isFinite(ms)) throw outOfRange(name, 'a non-negative finite number', ms);
  if (ms <= LONGEST_MS) return ms;
  process.emitWarning(
    `${ms} does not fit into a 32-bit signed integer.\nTimer duration was truncated to ${LONGEST_MS}.`,
    'TimeoutOverflowWarning');
  return LONGEST_MS;
}

module.exports = { checkDuration, checkPort, checkRequestOptions };
