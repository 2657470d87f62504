'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsexistspath-callback */

const { callbackOf, pathOf } = require('fs_arguments');
const { isThere, later } = require('fs_calls');

function existsSync(path) {
  try {
    return isThere(pathOf(path));
  } catch {
    return false;
  }
}

function exists(path, callback) {
  callbackOf(callback);
  try {
    path = pathOf(path);
  } catch {
    callback(false);
    return;
  }
  later('access', [path], (error) => callback(!error));
}
Object.defineProperty(exists, Symbol.for('nodejs.util.promisify.custom'), {
  value: (path) => new Promise((resolve) => exists(path, resolve)),
});

module.exports = { exists, existsSync };
