'use strict';

/** Folders that are read entry by entry: https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsdir */

const binding = require('binding');
const { pathOf } = require('fs_arguments');
const { later } = require('fs_calls');
const { deepEntries, entriesOf } = require('fs_entries');
const { checkFunction, nodeError } = require('internal_errors');

const closed = () => nodeError('Error', 'ERR_DIR_CLOSED', 'Directory handle was closed');

class Dir {
  #path;
  #isRecursive;
  #entries = null;
  #closed = false;
  constructor(path, options) {
    this.#path = path;
    this.#isRecursive = Boolean(options?.recursive);
  }
  /** The entries are those that are there when the first one is read. */
  #next() {
    this.#entries ??= this.#isRecursive ?
      deepEntries(this.#path, { withFileTypes: true }) :
      entriesOf(this.#path, binding.fs('scandir', this.#path), { withFileTypes: true });
    return this.#entries.shift() ?? null;
  }
  get path() { return this.#path; }
  read(callback) {
    if (this.#closed) throw closed();
    if (callback === undefined) {
      return new Promise((resolve, reject) => {
        this.read((error, entry) => (error ? reject(error) : resolve(entry)));
      });
    }
    checkFunction(callback, 'callback');
    later('access', [this.#path], () => callback(null, this.#next()));
    return undefined;
  }
  readSync() {
    if (this.#closed) throw closed();
    return this.#next();
  }
  close(callback) {
    if (callback === undefined) {
      if (this.#closed) return Promise.reject(closed());
      return new Promise((resolve, reject) => {
        this.close((error) => (error ? reject(error) : resolve()));
      });
    }
    checkFunction(callback, 'callback');
    if (this.#closed) throw closed();
    this.#closed = true;
    later('access', [this.#path], () => callback(null));
    return undefined;
  }
  closeSync() {
    if (this.#closed) throw closed();
    this.#closed = true;
  }
  async *entries() {
    try {
      while (true) {
        const entry = await this.read();
        if (entry === null) break;
        yield entry;
      }
    } finally {
      if (!this.#closed) await this.close();
    }
  }
  [Symbol.asyncIterator]() { return this.entries(); }
}

/** The problem in the words of this call, which the system knows as scandir. */
function renamed(error) {
  error.message = error.message.replace(', scandir', ', opendir');
  error.stack = error.stack.replace(', scandir', ', opendir');
  error.syscall = 'opendir';
  return error;
}

const opendir = {
  withCallback(path, options, callback) {
    callback = typeof options === 'function' ? options : callback;
    checkFunction(callback, 'callback');
    path = pathOf(path);
    later('scandir', [path], (error) => {
      if (error) return callback(renamed(error));
      return callback(null, new Dir(path, options));
    });
  },
  sync(path, options) {
    path = pathOf(path);
    try {
      binding.fs('scandir', path);
    } catch (error) {
      throw renamed(error);
    }
    return new Dir(path, options);
  },
  async promise(path, options) {
    return new Promise((resolve, reject) => {
      opendir.withCallback(
        path, options ?? {}, (error, dir) => (error ? reject(error) : resolve(dir)));
    });
  },
};

require('not_shown')(Dir);
module.exports = { Dir, opendir };
