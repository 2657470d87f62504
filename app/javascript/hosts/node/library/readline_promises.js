'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/readline.html#promises-api */

const { AbortError } = require('internal_errors');
const readline = require('readline');

class Interface extends readline.Interface {
  question(query, options = {}) {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) {
        reject(new AbortError(undefined, { cause: signal.reason }));
        return;
      }
      signal?.addEventListener(
        'abort', () => reject(new AbortError(undefined, { cause: signal.reason })), { once: true });
      super.question(query, options, resolve);
    });
  }
}

module.exports = {
  Interface,
  createInterface: (input, output) => new Interface(input, output),
};
