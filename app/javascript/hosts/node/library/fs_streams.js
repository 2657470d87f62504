'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/fs.html#class-fsreadstream */

const binding = require('binding');
const { Buffer } = require('buffer');
const { Readable, Writable } = require('stream');
const { checkBoolean, checkInteger, outOfRange } = require('internal_errors');
const { fdOf, optionsOf: checkedOptionsOf, pathOf } = require('fs_arguments');
const fs = require('fs');

function optionsOf(options, defaults) {
  return { ...defaults, ...checkedOptionsOf(options) };
}

function open(stream, callback) {
  if (stream.fd !== null) {
    callback();
    return;
  }
  binding.firstUse('a file is opened by a stream');
  fs.open(stream.path, stream.flags, stream.mode, (error, fd) => {
    if (error) {
      callback(error);
    } else {
      stream.fd = fd;
      callback();
      stream.emit('open', fd);
      stream.emit('ready');
    }
  });
}

function close(stream, error, callback) {
  if (stream.fd === null || stream.closing) {
    callback(error);
    return;
  }
  stream.closing = true;
  const fd = stream.fd;
  stream.fd = null;
  if (stream.handle) stream.handle.close().then(() => callback(error), callback);
  else fs.close(fd, (problem) => callback(problem || error));
}

function setUp(stream, name, options) {
  const { fd } = options;
  stream.handle = null;
  if (fd === undefined || fd === null) {
    stream.fd = null;
    stream.path = pathOf(name);
    stream.flags = options.flags;
    stream.mode = options.mode ?? 0o666;
  } else if (typeof fd === 'object' && typeof fd.fd === 'number') {
    stream.handle = fd;
    stream.fd = fdOf(fd.fd);
  } else if (typeof fd === 'number') {
    stream.fd = fdOf(fd);
  } else {
    throw binding.invalidArgType(
      'options.fd', 'of type number or an instance of FileHandle', fd);
  }
  stream.start = options.start;
  stream.pos = options.start;
}

function ReadStream(name, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(name, options);
  options = optionsOf(options, { flags: 'r', autoClose: true });
  options.highWaterMark ??= 64 * 1024;
  options.autoDestroy ??= options.autoClose;
  setUp(this, name, options);
  if (this.start !== undefined) checkInteger(this.start, 'start', 0);
  this.end = options.end === undefined ? Infinity : options.end;
  if (this.end !== Infinity) {
    checkInteger(this.end, 'end', 0);
    if (this.start > this.end) {
      throw outOfRange('start', `<= "end" (here: ${this.end})`, this.start);
    }
  }
  this.bytesRead = 0;
  Readable.call(this, { ...options, fd: undefined, read: undefined });
  if (options.encoding && !this._readableState.encoding) this.setEncoding(options.encoding);
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

ReadStream.prototype._construct = function(callback) {
  open(this, callback);
};

ReadStream.prototype._read = function(size) {
  const wanted = this.pos !== undefined ?
    Math.min(this.end - this.pos + 1, size) : Math.min(this.end - this.bytesRead + 1, size);
  if (wanted <= 0) {
    this.push(null);
    return;
  }
  const buffer = Buffer.allocUnsafeSlow(wanted);
  this.reading = true;
  fs.read(this.fd, buffer, 0, wanted, this.pos ?? null, (error, count) => {
    this.reading = false;
    if (this.destroyed) {
      this.emit(kReadDone, error);
      return;
    }
    if (error) {
      this.destroy(error);
    } else if (count > 0) {
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      this.push(count === wanted ? buffer : buffer.subarray(0, count));
    } else {
      this.push(null);
    }
  });
};

const kReadDone = Symbol('kReadDone');

ReadStream.prototype._destroy = function(error, callback) {
  if (this.reading) this.once(kReadDone, (problem) => close(this, error || problem, callback));
  else close(this, error, callback);
};
ReadStream.prototype.close = function(callback) {
  if (callback) this.once('close', callback);
  this.destroy();
};
Object.defineProperty(ReadStream.prototype, 'pending', { get() { return this.fd === null; } });

function WriteStream(name, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(name, options);
  options = optionsOf(options, { flags: 'w', autoClose: true });
  options.decodeStrings = true;
  options.autoDestroy ??= options.autoClose;
  setUp(this, name, options);
  checkBoolean(options.flush ?? false, 'options.flush');
  if (this.start !== undefined) checkInteger(this.start, 'start', 0);
  this.bytesWritten = 0;
  Writable.call(this, { ...options, fd: undefined });
  if (options.encoding) this.setDefaultEncoding(options.encoding);
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

WriteStream.prototype._construct = function(callback) {
  open(this, callback);
};

function writeBytes(stream, bytes, callback) {
  stream.writingNow = true;
  fs.write(stream.fd, bytes, 0, bytes.length, stream.pos, (error, count) => {
    stream.writingNow = false;
    if (stream.destroyed) {
      callback(error);
      stream.emit(kReadDone, error);
      return;
    }
    if (!error) {
      stream.bytesWritten += count;
    }
    callback(error);
  });
  if (stream.pos !== undefined) stream.pos += bytes.length;
}

WriteStream.prototype._write = function(data, encoding, callback) {
  writeBytes(this, data, callback);
};
WriteStream.prototype._writev = function(data, callback) {
  writeBytes(this, Buffer.concat(data.map((one) => one.chunk)), callback);
};
WriteStream.prototype._destroy = function(error, callback) {
  if (this.writingNow) this.once(kReadDone, (problem) => close(this, error || problem, callback));
  else close(this, error, callback);
};
WriteStream.prototype.close = function(callback) {
  if (callback) {
    if (this.closed) {
      callback();
      return;
    }
    this.on('close', callback);
  }
  this.end();
};
WriteStream.prototype.destroySoon = WriteStream.prototype.end;
Object.defineProperty(WriteStream.prototype, 'pending', { get() { return this.fd === null; } });

module.exports = {
  ReadStream,
  WriteStream,
  createReadStream: (name, options) => new ReadStream(name, options),
  createWriteStream: (name, options) => new WriteStream(name, options),
};
