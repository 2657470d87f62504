'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/dns.html: only `localhost` and addresses are known. */

const binding = require('binding');
const { checkFunction, checkOneOf, checkString } = require('internal_errors');

const LOOKUP_MS = 0.04;
const isV4 = (host) => /^\d{1,3}(\.\d{1,3}){3}$/.test(host);

function addressesOf(host, family) {
  if (isV4(host)) return [{ address: host, family: 4 }];
  if (host.includes(':')) return [{ address: host, family: 6 }];
  if (host !== 'localhost') return [];
  const all = [{ address: '127.0.0.1', family: 4 }];
  return all.filter((one) => !family || one.family === Number(String(family).replace('IPv', '')));
}

function notFound(host) {
  const error = new Error(`getaddrinfo ENOTFOUND ${host}`);
  error.stack = `Error: ${error.message}`;
  return Object.assign(error, {
    errno: -3008, code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: host,
  });
}

function lookup(host, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, {}];
  if (typeof options === 'number') {
    checkFunction(callback, 'callback');
    checkOneOf(options, 'family', [0, 4, 6]);
    options = { family: options };
  } else if (options !== undefined && options !== null && typeof options !== 'object') {
    throw binding.invalidArgType('options', 'of type object or integer', options);
  }
  options ??= {};
  checkString(host, 'hostname');
  checkFunction(callback, 'callback');
  const found = addressesOf(host, options.family);
  const tell = () => {
    if (found.length === 0) callback(notFound(host));
    else if (options.all) callback(null, found);
    else callback(null, found[0].address, found[0].family);
  };
  if (isV4(host)) {
    process.nextTick(tell);
    return;
  }
  binding.firstUse('dns.lookup');
  binding.submit(`dns.lookup ${host}`, LOOKUP_MS, tell);
}
Object.defineProperty(lookup, Symbol.for('nodejs.util.promisify.custom'), {
  value: (host, options) => promises.lookup(host, options),
});

const promises = {
  lookup: (host, options = {}) => new Promise((resolve, reject) => {
    lookup(host, options, (error, address, family) => {
      if (error) reject(error);
      else resolve(options.all ? address : { address, family });
    });
  }),
};

function setDefaultResultOrder(order) {
  checkOneOf(order, 'dnsOrder', ['verbatim', 'ipv4first', 'ipv6first']);
}

module.exports = { lookup, promises, ADDRCONFIG: 32, V4MAPPED: 8, ALL: 16,
                   NOTFOUND: 'ENOTFOUND', setDefaultResultOrder };
for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'resolveNs',
                    'resolveCname', 'resolveAny', 'resolveSrv', 'reverse', 'lookupService',
                    'Resolver', 'setServers', 'getServers']) {
  for (const target of [module.exports, promises]) {
    Object.defineProperty(target, name, {
      configurable: true, enumerable: false,
      get: () => binding.unsupported(`dns.${name}`, 'dns.lookup of localhost is modelled.'),
    });
  }
}
