'use strict';

/** What servers and clients share: https://nodejs.org/docs/latest-v20.x/api/http.html */

const binding = require('binding');
const { nodeError } = require('internal_errors');

/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
function checkHeaderName(name, label = 'Header name') {
  if (typeof name !== 'string' || !/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/.test(name)) {
    throw nodeError(
      'TypeError', 'ERR_INVALID_HTTP_TOKEN',
      binding.format(`${label || 'Header name'} must be a valid HTTP token ["%s"]`, name));
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
function checkHeaderValue(name, value) {
  if (value === undefined) {
    throw nodeError(
      'TypeError', 'ERR_HTTP_INVALID_HEADER_VALUE',
      binding.format('Invalid value "%s" for header "%s"', value, name));
  }
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw nodeError(
      'TypeError', 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
  }
}

const STATUS_CODES = {
  100: 'Continue', 101: 'Switching Protocols', 200: 'OK', 201: 'Created', 202: 'Accepted',
  203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content',
  206: 'Partial Content', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found',
  303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect',
  400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden',
  404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable', 408: 'Request Timeout',
  409: 'Conflict', 410: 'Gone', 411: 'Length Required', 413: 'Payload Too Large',
  414: 'URI Too Long', 415: 'Unsupported Media Type', 418: "I'm a Teapot", 422:
  'Unprocessable Entity', 429: 'Too Many Requests', 500: 'Internal Server Error',
  501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout',
};
const METHODS = ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'];

/** The other side has broken off. */
function reset(message) {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return Object.assign(error, { code: 'ECONNRESET' });
}

module.exports = { METHODS, STATUS_CODES, checkHeaderName, checkHeaderValue, reset };
