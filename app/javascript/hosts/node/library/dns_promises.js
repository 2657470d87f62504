'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/dns.html#dns-promises-api */

module.exports = require('dns').promises;
