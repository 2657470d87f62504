'use strict';

/** Errors of the system's calls, without a place: https://nodejs.org/docs/latest-v20.x/api/errors.html#common-system-errors */

const NUMBERS = { EPIPE: -32, EADDRINUSE: -98, ECONNRESET: -104, ECONNREFUSED: -111, ENOTCONN: -107 };

function made(message, facts) {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return Object.assign(error, facts);
}

/** `read ECONNRESET` */
function callError(code, syscall) {
  return made(`${syscall} ${code}`, { errno: NUMBERS[code], code, syscall });
}

/** `connect ECONNREFUSED 127.0.0.1:80` */
function addressError(code, syscall, address, port) {
  const why = code === 'EADDRINUSE' ? ': address already in use' : '';
  return made(`${syscall} ${code}${why} ${address}:${port}`, {
    ...(syscall === 'listen' ? { code, errno: NUMBERS[code] } : { errno: NUMBERS[code], code }),
    syscall, address, port,
  });
}

module.exports = { addressError, callError };
