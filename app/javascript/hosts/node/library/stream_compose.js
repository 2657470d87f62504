'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/stream.html#streamcomposestreams */

const { invalidArgValue, nodeError } = require('internal_errors');
const { destroyer } = require('stream_destroy');
const { Duplex } = require('stream_duplex');
const { finished } = require('stream_finished');
const { duplexify, newWaits, readFrom, stopWaiting, writeInto } = require('stream_from');
const {
  isReadable, isStream, isWebReadable, isWebStream, isWebTransform, isWebWritable, isWritable,
} = require('stream_kinds');
const { pipeline } = require('stream_pipeline');

const takes = (stream) =>
  Boolean(isWritable(stream) || isWebWritable(stream) || isWebTransform(stream));
const gives = (stream) =>
  Boolean(isReadable(stream) || isWebReadable(stream) || isWebTransform(stream));

/** Whatever stands before another must be readable, and what stands behind one writable. */
function checkParts(parts, given) {
  parts.forEach((part, i) => {
    if (!isStream(part) && !isWebStream(part)) return;
    if (i < parts.length - 1 && !gives(part)) {
      throw invalidArgValue(`streams[${i}]`, given[i], 'must be readable');
    }
    if (i > 0 && !takes(part)) {
      throw invalidArgValue(`streams[${i}]`, given[i], 'must be writable');
    }
  });
}

/** What is written to a Duplex goes to a stream of the web. */
function writeIntoWeb(made, head, waits) {
  const writer = (isWebTransform(head) ? head.writable : head).getWriter();
  made._write = async (chunk, encoding, callback) => {
    try {
      await writer.ready;
      writer.write(chunk).catch(() => {});
      callback();
    } catch (error) {
      callback(error);
    }
  };
  made._final = async (callback) => {
    try {
      await writer.ready;
      writer.close().catch(() => {});
      waits.finish.set(callback);
    } catch (error) {
      callback(error);
    }
  };
}

/** What is read from a Duplex comes from a stream of the web. */
function readFromWeb(made, tail) {
  const reader = (isWebTransform(tail) ? tail.readable : tail).getReader();
  made._read = async () => {
    while (true) {
      try {
        const { value, done } = await reader.read();
        if (!made.push(value)) return;
        if (done) {
          made.push(null);
          return;
        }
      } catch {
        return;
      }
    }
  };
}

/** The ends of a chain, as they will be joined: a function alone is a stream. */
function partsOf(streams) {
  const parts = [...streams];
  const last = parts.length - 1;
  for (const i of [0, last]) if (typeof parts[i] === 'function') parts[i] = duplexify(parts[i]);
  checkParts(parts, streams);
  return parts;
}

function compose(...streams) {
  if (streams.length === 0) {
    throw nodeError('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  }
  if (streams.length === 1) return duplexify(streams[0]);
  const parts = partsOf(streams);
  const waits = newWaits();
  const [head] = parts;
  const tail = pipeline(...parts, (error) => {
    if (waits.close.settle(error)) return;
    if (error) made.destroy(error);
    else if (!readable && !writable) made.destroy();
  });
  const writable = takes(head);
  const readable = gives(tail);
  const made = new Duplex({
    writableObjectMode: Boolean(head?.writableObjectMode),
    readableObjectMode: Boolean(tail?.readableObjectMode),
    writable, readable,
  });
  if (writable) {
    if (isStream(head)) writeInto(made, head, waits);
    else if (isWebStream(head)) writeIntoWeb(made, head, waits);
    finished(isWebTransform(tail) ? tail.readable : tail, () => waits.finish.settle());
  }
  if (readable) {
    if (isStream(tail)) readFrom(made, tail, waits);
    else if (isWebStream(tail)) readFromWeb(made, tail);
  }
  made._destroy = (error, callback) => {
    const reason = stopWaiting(waits, error);
    if (isStream(tail)) destroyer(tail, reason);
    if (waits.close.isOver) callback(reason);
    else waits.close.set(callback);
  };
  return made;
}

module.exports = { compose };
