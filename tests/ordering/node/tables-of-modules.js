// Tables of numbers and names in Node's modules
const http = require('http'), zlib = require('zlib'), dns = require('dns'), util = require('util');
console.log(http.STATUS_CODES[207], http.STATUS_CODES[451], Object.keys(http.STATUS_CODES).length, http.METHODS.length);
console.log(zlib.constants.Z_BEST_COMPRESSION, zlib.constants.Z_DEFAULT_STRATEGY, zlib.Z_HUFFMAN_ONLY, zlib.codes[-3]);
console.log(zlib.codes, Object.keys(zlib.constants).length);
console.log(dns.SERVFAIL, dns.promises.NOTFOUND, dns.getDefaultResultOrder(), util.types.isKeyObject({}));
dns.setDefaultResultOrder('ipv4first');
console.log(dns.getDefaultResultOrder());
