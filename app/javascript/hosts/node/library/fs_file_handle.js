'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-filehandle */

const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { bytesOf, checkView, flagsOf, lengthOf, modeOf, newModeOf, optionsOf, pathOf, readPlace,
        secondsOf, writtenOf } = require('fs_arguments');
const { promised } = require('fs_calls');
const { isInParts, readWhole, writeAll } = require('fs_contents');
const { BUFFER_SIZE, placeOf, readMany, writeMany } = require('fs_descriptors');
const { statsFor } = require('fs_stats');

const kRef = Symbol('kRef');
const kUnref = Symbol('kUnref');

class FileHandle extends EventEmitter {
  #fd;
  #users = 1;
  #closed = null;
  #waiting = null;
  constructor(fd) {
    super();
    this.#fd = fd;
  }
  /** The descriptor for a call, which fails once the file is closed. */
  #open(syscall) {
    if (this.#fd >= 0) return this.#fd;
    throw Object.assign(new Error('file closed'), { code: 'EBADF', syscall });
  }
  get fd() { return this.#fd; }
  async appendFile(data, options) { return this.writeFile(data, options); }
  async chmod(mode) { await promised('fchmod', this.#open('fchmod'), modeOf(mode)); }
  async utimes(atime, mtime) {
    const times = [secondsOf(atime, 'atime'), secondsOf(mtime, 'mtime')];
    await promised('futime', this.#open('futime'), ...times);
  }
  /** Streams of the file keep it open until they are closed as well. */
  [kRef]() { this.#users++; }
  [kUnref]() {
    if (--this.#users > 0) return;
    this.#closeNow().then(this.#waiting.resolve, this.#waiting.reject);
  }
  close() {
    if (this.#fd < 0) return Promise.resolve();
    if (this.#closed) return this.#closed;
    if (--this.#users === 0) {
      this.#closed = this.#closeNow();
    } else {
      this.#closed = new Promise((resolve, reject) => { this.#waiting = { resolve, reject }; });
    }
    this.emit('close');
    return this.#closed;
  }
  async #closeNow() {
    const fd = this.#fd;
    this.#fd = -1;
    return promised('close', fd);
  }
  // Streams take time at their first use, which fs.createReadStream counts.
  createReadStream(options) {
    return require('fs').createReadStream('', { ...options, fd: this });
  }
  createWriteStream(options) {
    return require('fs').createWriteStream('', { ...options, fd: this });
  }
  async read(buffer, offset, length, position) {
    if (!ArrayBuffer.isView(buffer)) {
      ({ buffer, offset, length, position } = buffer ?? {});
      buffer ??= Buffer.alloc(BUFFER_SIZE);
    }
    checkView(buffer);
    if (offset !== null && typeof offset === 'object') {
      [offset, length, position] = placeOf(buffer, offset);
    }
    offset ??= 0;
    const args = readPlace(buffer, offset, length ?? buffer.byteLength - offset, position);
    if (args[2] === 0) return { __proto__: null, bytesRead: 0, buffer };
    const bytesRead = await promised('read', this.#open('read'), ...args);
    return { __proto__: null, bytesRead, buffer };
  }
  async readFile(options) { return readWhole(this.#open('readFile'), optionsOf(options, { flag: 'r' })); }
  async *readLines(options) {
    const readline = require('readline');
    yield* readline.createInterface({ input: this.createReadStream(options), crlfDelay: Infinity });
  }
  async stat(options) {
    return statsFor(await promised('fstat', this.#open('fstat')), [undefined, options]);
  }
  async sync() { await promised('fstat', this.#open('fsync')); }
  async datasync() { await promised('fstat', this.#open('fdatasync')); }
  async truncate(size = 0) {
    return promised('ftruncate', this.#open('ftruncate'), lengthOf(size));
  }
  async write(data, ...rest) {
    const bytesWritten = await promised('write', this.#open('write'), ...writtenOf(data, ...rest));
    return { __proto__: null, bytesWritten, buffer: data };
  }
  async readv(buffers, position = null) {
    const bytesRead = readMany(this.#open('read'), buffers, position);
    await promised('fstat', this.#fd);
    return { __proto__: null, bytesRead, buffers };
  }
  async writev(buffers, position = null) {
    const bytesWritten = writeMany(this.#open('write'), buffers, position);
    await promised('fstat', this.#fd);
    return { __proto__: null, bytesWritten, buffers };
  }
  async [Symbol.for('nodejs.asyncDispose')]() { return this.close(); }
  async writeFile(data, options) {
    options = optionsOf(options, { encoding: 'utf8' });
    const given = isInParts(data) ? data : bytesOf(data, options.encoding);
    await writeAll(this.#open('writeFile'), given, options);
  }
}

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#fspromisesopenpath-flags-mode */
async function open(path, flags, mode) {
  path = pathOf(path);
  flags = flagsOf(flags);
  return new FileHandle(await promised('open', path, flags, newModeOf(mode, 0o666)));
}

module.exports = { FileHandle, kRef, kUnref, open };
