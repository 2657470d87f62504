'use strict';

/**
 * Standard output and standard error as whole streams: sockets of pipes, in workers Writables.
 *
 * https://nodejs.org/docs/latest-v20.x/api/process.html#process-io
 */

const binding = require('binding');
const { Buffer } = require('buffer');
const { Socket } = require('net_socket');
const process = require('process');
const { Writable } = require('stream');

/** The pipe: everything is written at once, until it is shut down, whatever its stream becomes. */
class Pipe {
  isReading = false;
  bytesRead = 0;
  bytesWritten = 0;
  isShut = false;
  constructor(fd) { this.fd = fd; }
  write(bytes) {
    if (this.isShut) return 'EPIPE';
    this.bytesWritten += bytes.length;
    binding.fs('write', this.fd, bytes, null);
    return undefined;
  }
  shutdown(callback) {
    this.isShut = true;
    binding.pending('the end of standard output', callback);
  }
  setRef() {}
}

/** They are never closed, and can be written to again: destroy.js of Node, undestroy. */
function stayOpen(error, callback) {
  callback(error);
  for (const state of [this._readableState, this._writableState]) {
    Object.assign(state, {
      constructed: true, closed: false, closeEmitted: false, destroyed: false, errored: null,
      errorEmitted: false,
    });
  }
  Object.assign(this._writableState, {
    finalCalled: false, prefinished: false, ending: false, ended: false, finished: false,
  });
  if (!this._writableState.emitClose) process.nextTick(() => this.emit('close'));
}

class WritableWorkerStdio extends Writable {}

/** Make `stream` what it is in a real process. */
function complete(stream, fd, isWorker) {
  if (isWorker) {
    Object.setPrototypeOf(stream, WritableWorkerStdio.prototype);
    Writable.call(stream, { decodeStrings: false });
    stream._write = (chunk, encoding, callback) => {
      binding.fs('write', fd, typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk, null);
      callback();
    };
    return;
  }
  Object.setPrototypeOf(stream, Socket.prototype);
  Socket.call(stream, { handle: new Pipe(fd), readable: false, writable: true });
  stream._type = 'pipe';
  stream.destroySoon = stream.destroy;
  stream._destroy = stayOpen;
}

const ignore = () => {};

/** What the console does: errors of the stream are nobody's business. */
function print(stream, text) {
  stream.once('error', ignore);
  try {
    stream.write(text, (error) => {
      if (error && !stream._writableState.errorEmitted && stream.listenerCount('error') === 0) {
        stream.once('error', ignore);
      }
    });
  } finally {
    stream.removeListener('error', ignore);
  }
}

module.exports = { complete, print };
