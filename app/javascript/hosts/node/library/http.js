'use strict';

/**
 * https://nodejs.org/docs/latest-v20.x/api/http.html
 *
 * Servers and clients of one process talk over a loopback that is modelled.
 */

const { Agent, globalAgent } = require('http_agent');
const { ClientRequest } = require('http_client');
const { METHODS, STATUS_CODES, checkHeaderName, checkHeaderValue } = require('http_common');
const { IncomingMessage } = require('http_incoming');
const { OutgoingMessage } = require('http_outgoing');
const { get, request } = require('http_request');
const { ServerResponse } = require('http_response');
const { Server } = require('http_server');

module.exports = {
  METHODS,
  STATUS_CODES,
  Agent,
  ClientRequest,
  IncomingMessage,
  OutgoingMessage,
  Server,
  ServerResponse,
  createServer: (options, listener) => new Server(options, listener),
  get,
  request,
  globalAgent,
  maxHeaderSize: 16384,
  validateHeaderName: checkHeaderName,
  validateHeaderValue: checkHeaderValue,
};
