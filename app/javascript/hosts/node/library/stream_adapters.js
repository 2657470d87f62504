'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html, between the two kinds of streams. */

const binding = require('binding');
const { finished } = require('stream_finished');
const { ReadableStream, WritableStream } = binding.primordial;

function readableFromWeb(Readable, stream, options) {
  const reader = stream.getReader();
  const made = new Readable({
    ...options,
    read() {
      reader.read().then(
        ({ value, done }) => { made.push(done ? null : value); },
        (error) => { made.destroy(error); });
    },
    destroy(error, callback) {
      reader.cancel(error).then(() => callback(error), () => callback(error));
    },
  });
  return made;
}

function readableToWeb(readable) {
  let controller;
  const plain = (chunk) => (readable.readableObjectMode || typeof chunk === 'string' ? chunk :
    new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  readable.pause();
  finished(readable, { writable: false }, (error) => {
    if (error) controller.error(error);
    else controller.close();
  });
  readable.on('data', (chunk) => {
    controller.enqueue(plain(chunk));
    if (controller.desiredSize <= 0) readable.pause();
  });
  return new ReadableStream({
    start(given) { controller = given; },
    pull() { readable.resume(); },
    cancel(reason) { readable.destroy(reason); },
  }, { highWaterMark: readable.readableHighWaterMark, size: (chunk) => chunk?.byteLength ?? 1 });
}

function writableFromWeb(Writable, stream, options) {
  const writer = stream.getWriter();
  return new Writable({
    ...options,
    write(chunk, encoding, callback) { writer.write(chunk).then(() => callback(), callback); },
    final(callback) { writer.close().then(() => callback(), callback); },
    destroy(error, callback) {
      if (error) writer.abort(error).then(() => callback(error), () => callback(error));
      else callback(error);
    },
  });
}

function writableToWeb(writable) {
  return new WritableStream({
    write(chunk) {
      return new Promise((resolve, reject) => {
        writable.write(chunk, (error) => (error ? reject(error) : resolve()));
      });
    },
    close() {
      return new Promise((resolve) => { writable.end(resolve); });
    },
    abort(reason) { writable.destroy(reason); },
  });
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
