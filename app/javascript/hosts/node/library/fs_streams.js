'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsreadstream */

const binding = require('binding');
const { Buffer } = require('buffer');
const { Readable, Writable, finished } = require('stream');
const { checkBoolean, checkFunction, checkInteger, nodeError, outOfRange } = require('internal_errors');
const { fdOf, optionsOf, pathOf } = require('fs_arguments');
const { FileHandle, kRef, kUnref } = require('fs_file_handle');
const fs = require('fs');
const process = require('process');
const { destroyedError, errorOrDestroy } = require('stream_destroy');
const { deprecate } = require('util');

const kFs = Symbol('kFs');
const kIoDone = Symbol('kIoDone');
const kIsPerformingIO = Symbol('kIsPerformingIO');
const notImplemented = (name) =>
  nodeError('Error', 'ERR_METHOD_NOT_IMPLEMENTED', `The ${name} method is not implemented`);

/** A stream's method. One whose `open` the program replaced tells of its end by events. */
function construct(callback) {
  if (typeof this.fd === 'number') {
    callback();
    return;
  }
  binding.firstUse('a file is opened by a stream');
  if (!ownOpens.has(this.open)) {
    openByProgram(this, callback);
    return;
  }
  this[kFs].open(this.path, this.flags, this.mode, (error, fd) => {
    if (error) {
      callback(error);
    } else {
      this.fd = fd;
      callback();
      this.emit('open', fd);
      this.emit('ready');
    }
  });
}

function openByProgram(stream, callback) {
  const { emit } = stream;
  stream.emit = function(...args) {
    const [event, problem] = args;
    if (event === 'open') {
      this.emit = emit;
      callback();
    } else if (event === 'error') {
      this.emit = emit;
      callback(problem);
      return;
    }
    Reflect.apply(emit, this, args);
  };
  stream.open();
}

/** The calls of a file handle in the form of those of fs. */
function callsOf(handle) {
  const told = (promise, callback) => promise.then(() => callback(), callback);
  return {
    open() { throw notImplemented('open()'); },
    close(_, callback) {
      handle[kUnref]();
      told(handle.close(), callback);
    },
    fsync(_, callback) { told(handle.sync(), callback); },
    read(_, buffer, offset, length, position, callback) {
      handle.read(buffer, offset, length, position).then(
        (done) => callback(null, done.bytesRead, done.buffer), (error) => callback(error, 0, buffer));
    },
    write(_, buffer, offset, length, position, callback) {
      handle.write(buffer, offset, length, position).then(
        (done) => callback(null, done.bytesWritten, done.buffer), (error) => callback(error, 0, buffer));
    },
    writev(_, buffers, position, callback) {
      handle.writev(buffers, position).then(
        (done) => callback(null, done.bytesWritten, done.buffers), (error) => callback(error, 0, buffers));
    },
  };
}

function close(stream, error, callback) {
  if (!stream.fd) callback(error);
  else if (stream.flush) {
    stream[kFs].fsync(stream.fd, (problem) => closeNow(stream, error || problem, callback));
  } else closeNow(stream, error, callback);
}

function closeNow(stream, error, callback) {
  stream[kFs].close(stream.fd, (problem) => callback(problem || error));
  stream.fd = null;
}

/** The descriptor that the program has, and by whose calls it is used. */
function given(stream, { fd, fs: own }) {
  if (typeof fd === 'number') {
    stream[kFs] = own || fs;
    return fdOf(fd);
  }
  if (!(fd instanceof FileHandle)) {
    throw binding.invalidArgType('options.fd', 'of type number or an instance of FileHandle', fd);
  }
  if (own) throw notImplemented('FileHandle with fs');
  stream[kFs] = callsOf(fd);
  fd[kRef]();
  fd.on('close', stream.close.bind(stream));
  return fdOf(fd.fd);
}

function setUp(stream, name, options, flags) {
  if (options.fd === undefined || options.fd === null) {
    stream.fd = null;
    stream[kFs] = options.fs || fs;
    checkFunction(stream[kFs].open, 'options.fs.open');
    stream.path = pathOf(name);
    stream.flags = options.flags === undefined ? flags : options.flags;
    stream.mode = options.mode === undefined ? 0o666 : options.mode;
  } else {
    stream.fd = given(stream, options);
  }
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
}

function setStart(stream, options) {
  stream.start = options.start;
  if (stream.start !== undefined) checkInteger(stream.start, 'start', 0);
  stream.pos = stream.start;
}

/** `_destroy` waits for the call that is on its way. */
function destroyAfterCall(error, callback) {
  if (this[kIsPerformingIO]) this.once(kIoDone, (problem) => close(this, error || problem, callback));
  else close(this, error, callback);
}

function ReadStream(name, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(name, options);
  options = { ...optionsOf(options) };
  if (options.highWaterMark === undefined) options.highWaterMark = 64 * 1024;
  setUp(this, name, options, 'r');
  checkFunction(this[kFs].read, 'options.fs.read');
  if (options.autoDestroy) checkFunction(this[kFs].close, 'options.fs.close');
  setStart(this, options);
  this.end = options.end === undefined ? Infinity : options.end;
  this.bytesRead = 0;
  this[kIsPerformingIO] = false;
  if (this.end !== Infinity) {
    checkInteger(this.end, 'end', 0);
    if (this.start > this.end) {
      throw outOfRange('start', `<= "end" (here: ${this.end})`, this.start);
    }
  }
  Readable.call(this, options);
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

ReadStream.prototype._construct = construct;

ReadStream.prototype._read = function(size) {
  const wanted = this.pos !== undefined ?
    Math.min(this.end - this.pos + 1, size) : Math.min(this.end - this.bytesRead + 1, size);
  if (wanted <= 0) {
    this.push(null);
    return;
  }
  const buffer = Buffer.allocUnsafeSlow(wanted);
  this[kIsPerformingIO] = true;
  this[kFs].read(this.fd, buffer, 0, wanted, this.pos, (error, count, bytes) => {
    this[kIsPerformingIO] = false;
    if (this.destroyed) {
      this.emit(kIoDone, error);
    } else if (error) {
      errorOrDestroy(this, error);
    } else if (count > 0) {
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      this.push(count === bytes.length ? bytes : Buffer.from(bytes.subarray(0, count)));
    } else {
      this.push(null);
    }
  });
};

ReadStream.prototype._destroy = destroyAfterCall;
ReadStream.prototype.close = function(callback) {
  if (typeof callback === 'function') finished(this, callback);
  this.destroy();
};

function checkCalls(stream, options) {
  const calls = stream[kFs];
  if (!calls.write && !calls.writev) {
    throw binding.invalidArgType('options.fs.write', 'of type function', calls.write);
  }
  if (calls.write) checkFunction(calls.write, 'options.fs.write');
  else stream._write = null;
  if (calls.writev) checkFunction(calls.writev, 'options.fs.writev');
  else stream._writev = null;
  if (options.autoDestroy) checkFunction(calls.close, 'options.fs.close');
  stream.flush = options.flush ?? false;
  checkBoolean(stream.flush, 'options.flush');
  if (stream.flush) checkFunction(calls.fsync, 'options.fs.fsync');
}

function WriteStream(name, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(name, options);
  options = { ...optionsOf(options), decodeStrings: true };
  setUp(this, name, options, 'w');
  checkCalls(this, options);
  setStart(this, options);
  this.bytesWritten = 0;
  this[kIsPerformingIO] = false;
  Writable.call(this, options);
  if (options.encoding) this.setDefaultEncoding(options.encoding);
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

WriteStream.prototype._construct = construct;

/** `run(callback)` writes so many bytes; `name` is the method's. */
function writeBytes(stream, size, name, callback, run) {
  stream[kIsPerformingIO] = true;
  run((error, count) => {
    stream[kIsPerformingIO] = false;
    const problem = error || (stream.destroyed ? destroyedError(name) : undefined);
    if (!problem) stream.bytesWritten += count;
    callback(problem);
    if (stream.destroyed) stream.emit(kIoDone, problem);
  });
  if (stream.pos !== undefined) stream.pos += size;
}

WriteStream.prototype._write = function(data, encoding, callback) {
  writeBytes(this, data.length, 'write', callback, (done) =>
    this[kFs].write(this.fd, data, 0, data.length, this.pos, done));
};
WriteStream.prototype._writev = function(data, callback) {
  const chunks = data.map(({ chunk }) => chunk);
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  writeBytes(this, size, 'writev', callback, (done) =>
    this[kFs].writev(this.fd, chunks, this.pos, done));
};
WriteStream.prototype._destroy = destroyAfterCall;
WriteStream.prototype.close = function(callback) {
  if (callback) {
    if (this.closed) {
      process.nextTick(callback);
      return;
    }
    this.on('close', callback);
  }
  if (!this.autoClose) this.on('finish', this.destroy);
  this.end();
};
WriteStream.prototype.destroySoon = WriteStream.prototype.end;

/** Methods that do nothing any more, but can be replaced. */
const ownOpens = new Set();
for (const [Class, key] of [[ReadStream, '_readableState'], [WriteStream, '_writableState']]) {
  const told = `${Class.name}.prototype.open() is deprecated`;
  Class.prototype.open = deprecate(() => {}, told, 'DEP0135');
  ownOpens.add(Class.prototype.open);
  Object.defineProperties(Class.prototype, {
    autoClose: {
      get() { return this[key].autoDestroy; },
      set(value) { this[key].autoDestroy = value; },
    },
    pending: { get() { return this.fd === null; }, configurable: true },
  });
}

module.exports = {
  ReadStream,
  WriteStream,
  createReadStream: (name, options) => new ReadStream(name, options),
  createWriteStream: (name, options) => new WriteStream(name, options),
};
