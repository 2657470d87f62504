'use strict';

require('binding').unsupported('punycode', 'Use URL, which knows international names.');
