'use strict';

/** What goes into the functions of crypto, and what comes out of them. */

const binding = require('binding');
const { Buffer } = require('buffer');

/** An encoding that is unknown gives the bytes. */
function decoded(bytes, encoding) {
  const buffer = Buffer.from(bytes.buffer);
  if (!encoding || !Buffer.isEncoding(`${encoding}`)) return buffer;
  return buffer.toString(`${encoding}`);
}

const isBytes = (value) => ArrayBuffer.isView(value) || binding.isAnyArrayBuffer(value);

/** What a key, a password or a salt can be; `kinds` is how the error lists it. */
function bytesOf(value, name, kinds = 'ArrayBuffer, Buffer, TypedArray, or DataView', encoding = 'utf8') {
  if (typeof value === 'string') return Buffer.from(value, encoding === 'buffer' ? 'utf8' : encoding);
  if (isBytes(value)) return value;
  throw binding.invalidArgType(name, `of type string or an instance of ${kinds}`, value);
}

module.exports = { bytesOf, decoded, isBytes };
