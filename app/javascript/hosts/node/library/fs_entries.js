'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fsreaddirpath-options-callback */

const binding = require('binding');
const { callbackOf, optionsOf, pathOf } = require('fs_arguments');
const { later, promised } = require('fs_calls');
const { checkBoolean } = require('internal_errors');

/** As libuv numbers them; Dirents show it. */
const TYPES = { file: 1, directory: 2, link: 3 };
const kType = Symbol('type');

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsdirent */
class Dirent {
  constructor(name, kind, path) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this[kType] = TYPES[kind];
  }
  isDirectory() { return this[kType] === TYPES.directory; }
  isFile() { return this[kType] === TYPES.file; }
  isBlockDevice() { return false; }
  isCharacterDevice() { return false; }
  isSymbolicLink() { return this[kType] === TYPES.link; }
  isFIFO() { return false; }
  isSocket() { return false; }
}

/** Of what the binding's `scandir` gives: names and kinds in turn. */
function entriesOf(path, listed, options) {
  const entries = [];
  for (let i = 0; i < listed.length; i += 2) {
    entries.push(options.withFileTypes ? new Dirent(listed[i], listed[i + 1], path) : listed[i]);
  }
  return entries;
}

/** Folder after folder, those of a folder behind all of it. */
function deepEntries(path, options) {
  const entries = [];
  const queue = [''];
  for (const prefix of queue) {
    const folder = prefix === '' ? path : `${path}/${prefix.slice(0, -1)}`;
    const listed = binding.fs('scandir', folder);
    for (let i = 0; i < listed.length; i += 2) {
      const name = `${prefix}${listed[i]}`;
      entries.push(options.withFileTypes ? new Dirent(listed[i], listed[i + 1], folder) : name);
      if (listed[i + 1] === 'directory') queue.push(`${name}/`);
    }
  }
  return entries;
}

function argumentsOf(path, options) {
  options = optionsOf(options);
  path = pathOf(path);
  checkBoolean(options.recursive ?? false, 'options.recursive');
  return [path, options];
}

function listedIn(path, listed, options) {
  return options.recursive ? deepEntries(path, options) : entriesOf(path, listed, options);
}

const readdir = {
  withCallback(path, options, callback) {
    callback = callbackOf(typeof options === 'function' ? options : callback);
    [path, options] = argumentsOf(path, options);
    if (options.recursive) {
      callback(null, readdir.sync(path, options)); // at once, as in Node, and errors are thrown
      return;
    }
    later('scandir', [path], (error, listed) => (
      error ? callback(error) : callback(null, entriesOf(path, listed, options))));
  },
  sync(path, options) {
    [path, options] = argumentsOf(path, options);
    return listedIn(path, binding.fs('scandir', path), options);
  },
  async promise(path, options) {
    [path, options] = argumentsOf(path, options);
    return listedIn(path, await promised('scandir', path), options);
  },
};

module.exports = { Dirent, deepEntries, entriesOf, readdir };
