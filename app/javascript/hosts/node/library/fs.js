'use strict';

/**
 * https://nodejs.org/docs/latest-v20.x/api/fs.html
 *
 * Most functions come in three forms, which the files of the single calls define: `withCallback`,
 * `sync` and `promise`.
 */

const binding = require('binding');
const { constants } = require('fs_arguments');
const { Dir, opendir } = require('fs_dir');
const { Dirent, readdir } = require('fs_entries');
const { open } = require('fs_file_handle');
const { rm, treeRemoving } = require('fs_removal');
const { Stats } = require('fs_stats');
const promisifiedNames = require('promisified_names');

const fs = module.exports;
const promises = {};

const named = (name, form) => Object.defineProperty(form, 'name', { value: name });

function define(forms) {
  for (const [name, { withCallback, sync, promise }] of Object.entries(forms)) {
    if (withCallback) fs[name] = named(name, withCallback);
    if (sync) fs[`${name}Sync`] = named(`${name}Sync`, sync);
    if (promise) promises[name] = named(name, promise);
  }
}

/** A property that is there for all, but takes time when it is first asked for. */
function defineLate(name, get) {
  Object.defineProperty(fs, name, { configurable: true, enumerable: true, get });
}

define(require('fs_simple_calls'));
define(require('fs_truncate'));
define(require('fs_read_file'));
define(require('fs_write_file'));
define({ readdir });
define({ rm, rmdir: treeRemoving(require('fs_simple_calls').rmdir) });
define(require('fs_copy_file'));
define(require('fs_temporary_folder'));
define(require('fs_real_path'));
define(require('fs_descriptors').forms);
for (const [name, names] of Object.entries({
  read: ['bytesRead', 'buffer'], readv: ['bytesRead', 'buffers'],
  write: ['bytesWritten', 'buffer'], writev: ['bytesWritten', 'buffer'],
})) Object.defineProperty(fs[name], promisifiedNames, { value: names });
Object.assign(fs, require('fs_exists'));
promises.open = open;
promises.constants = constants;
const watching = require('fs_watch');
promises.watch = watching.watchEvents;

Object.assign(fs, { constants, Stats, Dirent, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 });
defineLate('promises', () => {
  binding.firstUse('fs/promises');
  return promises;
});
for (const name of ['createReadStream', 'createWriteStream', 'ReadStream', 'WriteStream']) {
  defineLate(name, () => {
    binding.firstUse('fs streams');
    return require('fs_streams')[name];
  });
}
fs.Dir = Dir;
define({ opendir });
define(require('fs_copy'));
fs.watch = watching.watch;
for (const name of ['watchFile', 'unwatchFile', 'statfs', 'statfsSync', 'openAsBlob',
                    'chown', 'chownSync', 'fchown', 'fchownSync', 'lchown', 'lchownSync']) {
  Object.defineProperty(fs, name, {
    configurable: true,
    enumerable: false,
    get: () => binding.unsupported(
      `fs.${name}`, 'Files are virtual; the simple calls of fs are modelled.'),
  });
}
