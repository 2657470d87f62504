'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/punycode.html */

require('binding').unsupported('punycode', 'Use URL, which knows international names.');
