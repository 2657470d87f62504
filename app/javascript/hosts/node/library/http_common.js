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
  100: 'Continue', 101: 'Switching Protocols', 102: 'Processing', 103: 'Early Hints', 200: 'OK',
  201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content',
  205: 'Reset Content', 206: 'Partial Content', 207: 'Multi-Status', 208: 'Already Reported',
  226: 'IM Used', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found',
  303: 'See Other', 304: 'Not Modified', 305: 'Use Proxy', 307: 'Temporary Redirect',
  308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required',
  403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
  407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone',
  411: 'Length Required', 412: 'Precondition Failed', 413: 'Payload Too Large',
  414: 'URI Too Long', 415: 'Unsupported Media Type', 416: 'Range Not Satisfiable',
  417: 'Expectation Failed', 418: "I'm a Teapot", 421: 'Misdirected Request',
  422: 'Unprocessable Entity', 423: 'Locked', 424: 'Failed Dependency', 425: 'Too Early',
  426: 'Upgrade Required', 428: 'Precondition Required', 429: 'Too Many Requests',
  431: 'Request Header Fields Too Large', 451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway',
  503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported',
  506: 'Variant Also Negotiates', 507: 'Insufficient Storage', 508: 'Loop Detected',
  509: 'Bandwidth Limit Exceeded', 510: 'Not Extended', 511: 'Network Authentication Required',
};
const METHODS = [
  'ACL', 'BIND', 'CHECKOUT', 'CONNECT', 'COPY', 'DELETE', 'GET', 'HEAD', 'LINK', 'LOCK',
  'M-SEARCH', 'MERGE', 'MKACTIVITY', 'MKCALENDAR', 'MKCOL', 'MOVE', 'NOTIFY', 'OPTIONS', 'PATCH',
  'POST', 'PROPFIND', 'PROPPATCH', 'PURGE', 'PUT', 'QUERY', 'REBIND', 'REPORT', 'SEARCH',
  'SOURCE', 'SUBSCRIBE', 'TRACE', 'UNBIND', 'UNLINK', 'UNLOCK', 'UNSUBSCRIBE',
];

/** The other side has broken off. */
function reset(message) {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return Object.assign(error, { code: 'ECONNRESET' });
}

/** Whether llhttp takes the body to last as long as the connection, also that of HEAD, which is none. */
function endsWithConnection({ statusCode, headers }) {
  return statusCode >= 200 && statusCode !== 204 && statusCode !== 304 &&
    headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
}

/** A class that can be called without `new` as well, as it was when it was a function. */
function calledOrMade(Class) {
  const made = function(...args) {
    return Reflect.construct(Class, args, new.target ?? made);
  };
  Object.setPrototypeOf(made, Object.getPrototypeOf(Class));
  Object.assign(made, Class);
  Object.defineProperties(made, {
    name: { value: Class.name }, prototype: { value: Class.prototype, writable: false },
    length: { value: Class.length },
  });
  Object.defineProperty(Class.prototype, 'constructor', { value: made });
  return made;
}

module.exports = {
  METHODS, STATUS_CODES, calledOrMade, checkHeaderName, checkHeaderValue, endsWithConnection, reset,
};
