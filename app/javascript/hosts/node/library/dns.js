'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/dns.html: only `localhost` and addresses are known. */

const binding = require('binding');
const { checkFunction, checkOneOf, checkString } = require('internal_errors');

const LOOKUP_MS = 0.04;
const isV4 = (host) => /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
const isAddress = (host) => isV4(host) || host.includes(':');

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

function optionsOf(host, options) {
  if (typeof options === 'number') {
    checkOneOf(options, 'family', [0, 4, 6]);
    options = { family: options };
  } else if (options !== undefined && options !== null && typeof options !== 'object') {
    throw binding.invalidArgType('options', 'of type object or integer', options);
  }
  checkString(host, 'hostname');
  return options ?? {};
}

/** Gives the addresses to `tell`: at once by `atOnce` if they are known, else by the thread pool. */
function find(host, options, atOnce, tell) {
  const found = addressesOf(host, options.family);
  if (isAddress(host)) {
    atOnce(() => tell(found));
    return;
  }
  binding.firstUse('dns.lookup');
  binding.submit(`dns.lookup ${host}`, LOOKUP_MS, () => tell(found));
}

function lookup(host, options, callback) {
  if (typeof options === 'function') [callback, options] = [options, {}];
  if (typeof options === 'number') checkFunction(callback, 'callback');
  options = optionsOf(host, options);
  checkFunction(callback, 'callback');
  if (!host) {
    const family = options.family === 6 ? 6 : 4;
    process.nextTick(...(options.all ? [callback, null, []] : [callback, null, null, family]));
    return;
  }
  find(host, options, process.nextTick, (found) => {
    if (found.length === 0) callback(notFound(host));
    else if (options.all) callback(null, found);
    else callback(null, found[0].address, found[0].family);
  });
}
Object.defineProperty(lookup, Symbol.for('nodejs.util.promisify.custom'), {
  value: (host, options) => promises.lookup(host, options),
});

const promises = {
  lookup(host, options = {}) {
    options = optionsOf(host, options);
    return new Promise((resolve, reject) => {
      find(host, options, (tell) => tell(), (found) => {
        if (found.length === 0) reject(notFound(host));
        else resolve(options.all ? found : found[0]);
      });
    });
  },
};

function setDefaultResultOrder(order) {
  checkOneOf(order, 'dnsOrder', ['verbatim', 'ipv4first', 'ipv6first']);
  resultOrder = order;
}

/** Codes of errors are their names with an E. */
const codes = { EOF: 'EOF' };
for (const name of [
  'NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY', 'BADNAME',
  'BADFAMILY', 'BADRESP', 'CONNREFUSED', 'TIMEOUT', 'FILE', 'NOMEM', 'DESTRUCTION', 'BADSTR',
  'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI', 'ADDRGETNETWORKPARAMS',
  'CANCELLED',
]) {
  codes[name] = `E${name}`;
}

let resultOrder = 'verbatim';
const getDefaultResultOrder = () => resultOrder;
Object.assign(promises, { setDefaultResultOrder, getDefaultResultOrder, ...codes });

module.exports = {
  lookup, promises, ADDRCONFIG: 32, V4MAPPED: 8, ALL: 16, setDefaultResultOrder,
  getDefaultResultOrder, ...codes,
};
for (const name of ['resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'resolveNs',
                    'resolveCname', 'resolveAny', 'resolveCaa', 'resolveNaptr', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'reverse', 'lookupService',
                    'Resolver', 'setServers', 'getServers']) {
  for (const target of [module.exports, promises]) {
    Object.defineProperty(target, name, {
      configurable: true, enumerable: false,
      get: () => binding.unsupported(`dns.${name}`, 'dns.lookup of localhost is modelled.'),
    });
  }
}
