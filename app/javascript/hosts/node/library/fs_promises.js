'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#promises-api */

module.exports = require('fs').promises;
