'use strict';

/** https://nodejs.org/docs/latest-v20.x/api/webstreams.html */

const { primordial } = require('binding');

for (const name of [
  'ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader',
  'ReadableStreamBYOBRequest', 'ReadableByteStreamController',
  'ReadableStreamDefaultController', 'TransformStream', 'TransformStreamDefaultController',
  'WritableStream', 'WritableStreamDefaultWriter', 'WritableStreamDefaultController',
  'ByteLengthQueuingStrategy', 'CountQueuingStrategy', 'TextEncoderStream', 'TextDecoderStream',
  'CompressionStream', 'DecompressionStream',
]) {
  Object.defineProperty(module.exports, name, {
    configurable: true, enumerable: true, get: () => primordial[name],
  });
}
