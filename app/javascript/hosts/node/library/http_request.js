'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/http.html#httprequestoptions-callback */

const binding = require('binding');
const { checkRequestOptions } = require('http_arguments');
const { ClientRequest } = require('http_client');
const { nodeError } = require('internal_errors');

function request(url, options, callback) {
  if (typeof url === 'string') url = new URL(url);
  if (url instanceof URL || url?.searchParams) {
    if (typeof options === 'function') [callback, options] = [options, undefined];
    options = { ...require('url').urlToHttpOptions(url), ...options };
  } else {
    [callback, options] = [options, { ...url }];
  }
  checkRequestOptions(options);
  if (options.method?.toUpperCase?.() === 'CONNECT') {
    binding.unsupported('http CONNECT', 'Use net.connect.');
  }
  for (const name of ['createConnection', 'socketPath', 'localAddress', 'lookup']) {
    if (options[name]) binding.unsupported(`the option ${name} of http.request`, 'Leave it out.');
  }
  if (options.protocol && options.protocol !== 'http:') {
    throw nodeError(
      'TypeError', 'ERR_INVALID_PROTOCOL',
      `Protocol "${options.protocol}" not supported. Expected "http:"`);
  }
  const host = options.hostname || options.host || 'localhost';
  if (!/^(localhost|::1|\[::1\]|0\.0\.0\.0|127(\.\d+){3})$/.test(host)) {
    binding.unsupported(
      `http to '${host}'`, 'A server of the same program can be reached at localhost; or use fetch.');
  }
  const made = new ClientRequest(options, callback);
  made._writableState.autoDestroy = false;
  return made;
}

function get(url, options, callback) {
  const made = request(url, options, callback);
  made.end();
  return made;
}

module.exports = { get, request };
