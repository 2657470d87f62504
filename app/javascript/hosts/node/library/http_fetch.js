'use strict';

/** fetch from servers of the same process: https://nodejs.org/docs/latest-v20.x/api/globals.html#fetch */

const { Buffer } = require('buffer');
const http = require('http');
const process = require('process');
const { Connections } = require('http_fetch_connections');

const connections = new Connections();

function closed() {
  const error = new Error('other side closed');
  return Object.assign(error, { name: 'SocketError', code: 'UND_ERR_SOCKET' });
}

/**
 * Ask; `head(status, message, names and values)`, `chunk(bytes or null)` and `fail(error)` are told
 * of the answer. The function that is returned gives the request up.
 */
module.exports = function fetchFromLoopback(method, url, headers, body, { head, chunk, fail }) {
  const { hostname, port, pathname, search, host } = new URL(url);
  const sent = { host, connection: 'keep-alive' };
  for (let i = 0; i < headers.length; i += 2) sent[headers[i]] = headers[i + 1];
  for (const [name, value] of [['accept', '*/*'], ['accept-language', '*'],
                               ['sec-fetch-mode', 'cors'], ['user-agent', 'node'],
                               ['accept-encoding', 'gzip, deflate']]) {
    if (!Object.keys(sent).some((key) => key.toLowerCase() === name)) sent[name] = value;
  }
  if (body !== null) sent['content-length'] = String(body.byteLength);
  const request = http.request({
    host: hostname, port: port || 80, path: pathname + search, method, headers: sent,
    agent: connections,
  });
  const failed = (error) => fail(error.code === 'ECONNRESET' ? closed() : error);
  request.on('error', failed);
  request.on('response', (response) => {
    head(response.statusCode, response.statusMessage, response.rawHeaders);
    response.on('data', chunk);
    // Who reads hears of the end a tick after he asked for more.
    response.on('end', () => queueMicrotask(() => process.nextTick(chunk, null)));
    response.on('error', failed);
  });
  request.end(body === null ? undefined : Buffer.from(body));
  return () => request.destroy();
};
