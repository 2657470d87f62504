// dns.lookup of addresses
const dns = require('dns');
dns.lookup('127.0.0.1', (e, address, family) => console.log(e, address, family));
dns.promises.lookup('::1').then(console.log);
process.nextTick(() => console.log('tick'));
