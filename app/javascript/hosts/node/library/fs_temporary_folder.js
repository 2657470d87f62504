'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsmkdtempprefix-options-callback */

const binding = require('binding');
const { callbackOf, optionsOf, pathOf } = require('fs_arguments');
const { later, promised } = require('fs_calls');
const process = require('process');

let made = 0;

let isWarned = false;

/** Names that end so are not made up of chance everywhere. */
function warnOfX(text) {
  if (isWarned || !text.endsWith('X')) return;
  isWarned = true;
  process.emitWarning('mkdtemp() templates ending with X are not portable. ' +
    'For details see: https://nodejs.org/api/fs.html');
}

/** The name that an error shows, and that of the folder. */
function namesFor(prefix, options) {
  optionsOf(options);
  const text = pathOf(prefix, 'prefix');
  warnOfX(text);
  return [`${text}XXXXXX`, `${text}${(++made).toString(36).padStart(6, 'a')}`];
}

const mkdtemp = {
  withCallback(prefix, options, callback) {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    const names = namesFor(prefix, options);
    later('mkdtemp', names, (error) => callback(error, error ? undefined : names[1]));
  },
  sync(prefix, options) {
    const names = namesFor(prefix, options);
    binding.fs('mkdtemp', ...names);
    return names[1];
  },
  async promise(prefix, options) {
    const names = namesFor(prefix, options);
    await promised('mkdtemp', ...names);
    return names[1];
  },
};

module.exports = { mkdtemp };
