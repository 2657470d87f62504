'use strict';

/** Only what needs no network: https://nodejs.org/docs/latest-v20.x/api/net.html#netisipinput */

const { unsupported } = require('binding');

const v4 = /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/;
const isIPv4 = (text) => v4.test(text);
const isIPv6 = (text) => typeof text === 'string' && text.includes(':') &&
  /^[0-9a-f:.]+$/i.test(text) && text.split(':').length <= 8;

module.exports = {
  isIP: (text) => (isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0),
  isIPv4,
  isIPv6,
};
for (const name of ['createServer', 'connect', 'createConnection', 'Server', 'Socket', 'Stream',
                    'BlockList', 'SocketAddress']) {
  Object.defineProperty(module.exports, name, {
    configurable: true,
    enumerable: true,
    get: () => unsupported(`net.${name}`, 'Of the network, http over localhost is modelled.'),
  });
}
