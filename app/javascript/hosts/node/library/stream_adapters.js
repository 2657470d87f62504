'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html, between the two kinds of streams. */

const binding = require('binding');
const { Buffer } = require('buffer');
const { finished } = require('stream_finished');
const { nodeError } = require('internal_errors');
const { ReadableStream, WritableStream, CountQueuingStrategy } = binding.primordial;

/** How an end that nobody asked for is told to the web's side. */
function asAbort(error) {
  if (error?.code !== 'ERR_STREAM_PREMATURE_CLOSE') return error;
  return aborted({ cause: error });
}

function aborted(options) {
  const error = nodeError('Error', 'ABORT_ERR', 'The operation was aborted');
  if (options) Object.defineProperty(error, 'cause', { value: options.cause, writable: true, configurable: true });
  Object.defineProperty(error, 'name', { value: 'AbortError', writable: true, configurable: true });
  return error;
}

/** Calls with what the promise came to; what the call throws is handled by `failed`. */
function tellOf(promise, callback, failed) {
  const done = (error) => {
    try {
      callback(error);
    } catch (thrown) {
      failed(thrown);
    }
  };
  promise.then(() => done(), done);
}

const throwAtTick = (error) => process.nextTick(() => { throw error; });

function readableFromWeb(Readable, stream, options) {
  if (!(stream instanceof ReadableStream)) {
    throw binding.invalidArgType('readableStream', 'an instance of ReadableStream', stream);
  }
  const reader = stream.getReader();
  let isOver = false;
  const made = new Readable({
    ...options,
    read() {
      reader.read().then(
        ({ value, done }) => { made.push(done ? null : value); },
        (error) => { made.destroy(error); });
    },
    destroy(error, callback) {
      if (isOver) callback(error);
      else tellOf(reader.cancel(error), () => callback(error), throwAtTick);
    },
  });
  reader.closed.then(
    () => { isOver = true; },
    (error) => {
      isOver = true;
      made.destroy(error);
    });
  return made;
}

function readableToWeb(readable) {
  if (readable.destroyed || readable.readable === false) {
    const over = new ReadableStream();
    over.cancel();
    return over;
  }
  let controller;
  let isCancelled = false;
  const holdsObjects = readable.readableObjectMode;
  const highWaterMark = readable.readableHighWaterMark;
  readable.pause();
  const forget = finished(readable, (problem) => {
    const error = asAbort(problem);
    forget();
    readable.on('error', () => {});
    if (error) controller.error(error);
    else if (!isCancelled) controller.close();
  });
  readable.on('data', (chunk) => {
    controller.enqueue(Buffer.isBuffer(chunk) && !holdsObjects ? new Uint8Array(chunk) : chunk);
    if (controller.desiredSize <= 0) readable.pause();
  });
  return new ReadableStream({
    start(given) { controller = given; },
    pull() { readable.resume(); },
    cancel(reason) {
      isCancelled = true;
      readable.destroy(reason);
    },
  }, holdsObjects ? new CountQueuingStrategy({ highWaterMark }) :
    { highWaterMark, size: (chunk) => chunk.byteLength });
}

function writableFromWeb(Writable, stream, options) {
  if (!(stream instanceof WritableStream)) {
    throw binding.invalidArgType('writableStream', 'an instance of WritableStream', stream);
  }
  const writer = stream.getWriter();
  const { decodeStrings = true, objectMode = false } = options ?? {};
  let isOver = false;
  const asBytes = (chunk, encoding) => {
    if (typeof chunk !== 'string' || !decodeStrings || objectMode) return chunk;
    return new Uint8Array(Buffer.from(chunk, encoding));
  };
  const destroy = (error) => { made.destroy(error); };
  const made = new Writable({
    ...options,
    writev(chunks, callback) {
      tellOf(
        writer.ready.then(() => Promise.all(chunks.map(({ chunk }) => writer.write(chunk)))),
        callback, (error) => process.nextTick(destroy, error));
    },
    write(chunk, encoding, callback) {
      const bytes = asBytes(chunk, encoding);
      const failed = (error) => {
        try {
          callback(error);
        } catch (thrown) {
          destroy(thrown);
        }
      };
      writer.ready.then(() => { tellOf(writer.write(bytes), callback, destroy); }, failed);
    },
    destroy(error, callback) {
      if (isOver) callback(error);
      else tellOf(error ? writer.abort(error) : writer.close(), () => callback(error), throwAtTick);
    },
    final(callback) {
      if (!isOver) {
        tellOf(writer.close(), callback, (error) => process.nextTick(destroy, error));
      }
    },
  });
  writer.closed.then(
    () => {
      isOver = true;
      if (!made.writableEnded) {
        destroy(nodeError('Error', 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
      }
    },
    (error) => {
      isOver = true;
      destroy(error);
    });
  return made;
}

/** A promise, and what settles it. */
function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

function writableToWeb(writable) {
  if (writable.destroyed || writable.writable === false) {
    const over = new WritableStream();
    over.close();
    return over;
  }
  let controller, drained, closed;
  const highWaterMark = writable.writableHighWaterMark;
  const forget = finished(writable, (problem) => {
    const error = asAbort(problem);
    forget();
    writable.on('error', () => {});
    const waiting = closed;
    closed = undefined;
    if (error) {
      drained?.reject(error);
      waiting?.reject(error);
      controller.error(error);
    } else if (waiting) {
      waiting.resolve();
    } else {
      controller.error(aborted());
    }
  });
  writable.on('drain', () => { drained?.resolve(); });
  return new WritableStream({
    start(given) { controller = given; },
    write(chunk) {
      if (writable.writableNeedDrain || !writable.write(chunk)) {
        drained = deferred();
        return drained.promise.finally(() => { drained = undefined; });
      }
    },
    abort(reason) { writable.destroy(reason); },
    close() {
      if (closed !== undefined || writable.writableEnded) return Promise.resolve();
      closed = deferred();
      writable.end();
      return closed.promise;
    },
  }, writable.writableObjectMode ? new CountQueuingStrategy({ highWaterMark }) : { highWaterMark });
}

/** The two sides of a duplex. */
function pairOf(duplex) {
  return { readable: readableToWeb(duplex), writable: writableToWeb(duplex) };
}

/** The adapters as static methods. */
module.exports = function install({ Readable, Writable, Duplex }) {
  Readable.fromWeb = (stream, options) => readableFromWeb(Readable, stream, options);
  Readable.toWeb = readableToWeb;
  Writable.fromWeb = (stream, options) => writableFromWeb(Writable, stream, options);
  Writable.toWeb = writableToWeb;
  for (const name of ['fromWeb', 'toWeb']) {
    Duplex[name] = () => binding.unsupported(`stream.Duplex.${name}`, 'Use the two sides.');
  }
};
module.exports.pairOf = pairOf;
