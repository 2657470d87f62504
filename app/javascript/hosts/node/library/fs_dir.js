'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsdir */

const binding = require('binding');
const { checkFunction, nodeError } = require('internal_errors');

/** Folders that are read entry by entry; `fs` gives the calls that it shares with them. */
module.exports = function install({ fs, promises, Dirent, pathOf, later, deepEntries }) {
  const closed = () => nodeError('Error', 'ERR_DIR_CLOSED', 'Directory handle was closed');

  class Dir {
    #path;
    #entries;
    #closed = false;
    constructor(path, listed, options) {
      this.#path = path;
      this.#entries = [];
      if (options?.recursive) {
        this.#entries = deepEntries(path, { withFileTypes: true });
        return;
      }
      for (let i = 0; i < listed.length; i += 2) {
        this.#entries.push(new Dirent(listed[i], listed[i + 1], path));
      }
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
      later('access', [this.#path], () => callback(null, this.#entries.shift() ?? null));
      return undefined;
    }
    readSync() {
      if (this.#closed) throw closed();
      return this.#entries.shift() ?? null;
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

  function renamed(error) {
    error.message = error.message.replace(', scandir', ', opendir');
    error.stack = error.stack.replace(', scandir', ', opendir');
    error.syscall = 'opendir';
    return error;
  }

  function opendirSync(path, options) {
    path = pathOf(path);
    let listed;
    try {
      listed = binding.fs('scandir', path);
    } catch (error) {
      throw renamed(error);
    }
    return new Dir(path, listed, options);
  }

  function opendir(path, options, callback) {
    callback = typeof options === 'function' ? options : callback;
    checkFunction(callback, 'callback');
    path = pathOf(path);
    later('scandir', [path], (error, listed) => {
      if (error) return callback(renamed(error));
      return callback(null, new Dir(path, listed, options));
    });
  }

  Object.assign(fs, { Dir, opendir, opendirSync });
  promises.opendir = async function opendir(path, options) {
    return new Promise((resolve, reject) => {
      fs.opendir(path, options ?? {}, (error, dir) => (error ? reject(error) : resolve(dir)));
    });
  };
};
