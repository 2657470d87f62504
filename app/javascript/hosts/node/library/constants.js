'use strict';

/** The constants of fs and of os in one object; nobody documents it any more. */

module.exports = { ...require('fs').constants, ...require('os').constants.signals };
